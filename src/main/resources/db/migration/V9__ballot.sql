-- Experts say how far they support each final draft recommendation: one more switch of a step.

alter table phase add column may_ballot boolean default false not null;
alter table brainstorm_session add column may_ballot boolean default false not null;

-- Sessions from before have the steps of the templates as these are now.
update phase set may_ballot = true where name = 'ballot';
update brainstorm_session set
    may_ballot = (select p.may_ballot from phase p where p.id = brainstorm_session.phase_id)
where phase_id is not null;

-- The round of the ballot that the text as it stands belongs to: a text that changes after somebody answered begins the next.
alter table draft_recommendation add column ballot_round integer default 1 not null;

-- What a participant says of a draft; one row for each in a round, so that nobody counts twice.
create table ballot (
    id             bigint primary key,
    session_id     bigint      not null references brainstorm_session,
    revision       bigint      not null,
    draft_id       bigint      not null references draft_recommendation,
    participant_id bigint      not null references participant,
    ballot_round   integer     not null,
    choice         varchar(20) not null,
    reservation    varchar(1200),
    answered_at    timestamp(3) with time zone not null,
    constraint ballot_once unique (draft_id, participant_id, ballot_round)
);
create index ballot_by_revision on ballot (session_id, revision);
create index ballot_by_participant on ballot (participant_id);
