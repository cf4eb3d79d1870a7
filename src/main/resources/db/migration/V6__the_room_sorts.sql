-- Experts sort too, and authors are asked whether their cluster says what they meant: two more switches of a step.

alter table phase add column may_sort boolean default false not null;
alter table phase add column may_check boolean default false not null;
alter table brainstorm_session add column may_sort boolean default false not null;
alter table brainstorm_session add column may_check boolean default false not null;

-- Sessions from before have the steps of the templates as these are now.
update phase set may_sort = true where name = 'sort';
update phase set may_check = true where name in ('check', 'open-floor');
update brainstorm_session set
    may_sort = (select p.may_sort from phase p where p.id = brainstorm_session.phase_id),
    may_check = (select p.may_check from phase p where p.id = brainstorm_session.phase_id)
where phase_id is not null;

-- How many contributions each expert is asked about in a step.
alter table phase add column asks_each integer default 5 not null;

-- A step of sorting that the room took: how many answers were alike, of how many that named a place.
alter table step add column room_alike integer;
alter table step add column room_answers integer;

-- An expert is asked where a contribution of somebody else belongs, and says so. Nobody is asked twice about the same.
create table ask (
    id              bigint primary key,
    session_id      bigint      not null references brainstorm_session,
    revision        bigint      not null,
    participant_id  bigint      not null references participant,
    contribution_id bigint      not null references contribution,
    phase_id        bigint references phase, -- none when it came along with a session and its step did not
    state           varchar(20) not null,
    place           varchar(20),
    cluster_id      bigint references cluster,
    other_id        bigint references contribution,
    asked_at        timestamp(3) with time zone not null,
    answered_at     timestamp(3) with time zone,
    constraint ask_once unique (participant_id, contribution_id)
);
create index ask_by_revision on ask (session_id, revision);
create index ask_by_contribution on ask (contribution_id);

-- What the room agreed on: one row for each contribution, so that it is settled at most once.
create table filing (
    id              bigint primary key,
    session_id      bigint      not null references brainstorm_session,
    revision        bigint      not null,
    contribution_id bigint      not null references contribution,
    outcome         varchar(20) not null,
    alike           integer     not null,
    answers         integer     not null,
    filed_at        timestamp(3) with time zone not null,
    confirmed       boolean     not null,
    constraint filing_once unique (contribution_id)
);
create index filing_by_revision on filing (session_id, revision);

-- Whether an author finds what was meant in the cluster that the contribution came into, and what became of a no.
create table author_check (
    id              bigint primary key,
    session_id      bigint  not null references brainstorm_session,
    revision        bigint  not null,
    contribution_id bigint  not null references contribution,
    cluster_id      bigint references cluster, -- none when it came along with a session and the cluster did not
    agrees          boolean not null,
    reason          varchar(1200),
    answered_at     timestamp(3) with time zone not null,
    settled         varchar(20),
    constraint author_check_once unique (contribution_id, cluster_id)
);
create index author_check_by_revision on author_check (session_id, revision);
