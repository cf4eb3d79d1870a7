-- What a rapporteur did about each reservation, how they put its support in words, and why a draft is final without links.

-- One row for each time a reservation was dealt with; the one with the highest number stands.
create table reservation_treatment (
    id         bigint primary key,
    session_id bigint        not null references brainstorm_session,
    revision   bigint        not null,
    ballot_id  bigint        not null references ballot,
    number     integer       not null, -- counted from 1 for each answer
    treatment  varchar(20)   not null,
    sentence   varchar(1200) not null, -- the reservation that was dealt with; another one in its place is open again
    note       varchar(1200),
    writer_id  bigint        not null references participant,
    treated_at timestamp(3) with time zone not null,
    constraint reservation_treatment_number unique (ballot_id, number)
);
create index reservation_treatment_by_revision on reservation_treatment (session_id, revision);

-- One row for each time a rapporteur said another term than was counted, or took that back (no term).
create table said_term (
    id           bigint primary key,
    session_id   bigint      not null references brainstorm_session,
    revision     bigint      not null,
    draft_id     bigint      not null references draft_recommendation,
    number       integer     not null, -- counted from 1 for each draft
    ballot_round integer     not null, -- it is said of this round and falls with the next
    term         varchar(20),
    note         varchar(1200),
    writer_id    bigint      not null references participant,
    said_at      timestamp(3) with time zone not null,
    constraint said_term_number unique (draft_id, number)
);
create index said_term_by_revision on said_term (session_id, revision);

-- Why it is final although it answers no issue or rests on nothing.
alter table draft_recommendation add column exception_note varchar(1200);
alter table draft_version add column note varchar(1200);
