-- Discussion: who asks to speak, who is done with a step, comments, what was discussed; and what the walls show of it.

create table speak_request (
    id              bigint primary key,
    session_id      bigint      not null references brainstorm_session,
    revision        bigint      not null,
    participant_id  bigint      not null references participant,
    contribution_id bigint references contribution, -- what it is about, if anything
    named           boolean     not null, -- whether the room may read the speaker's name
    again           boolean     not null, -- whether they had spoken before when they asked
    placed          boolean     not null, -- whether a facilitator chose their place
    position        integer     not null,
    state           varchar(20) not null,
    asked_at        timestamp(3) with time zone not null,
    called_at       timestamp(3) with time zone
);
create index speak_request_by_revision on speak_request (session_id, revision);
create index speak_request_by_participant on speak_request (participant_id);

create table step_done (
    id             bigint primary key,
    session_id     bigint  not null references brainstorm_session,
    revision       bigint  not null,
    phase_id       bigint  not null references phase,
    participant_id bigint  not null references participant,
    active         boolean not null,
    constraint step_done_once unique (phase_id, participant_id)
);
create index step_done_by_revision on step_done (session_id, revision);
create index step_done_by_participant on step_done (participant_id);

-- A comment stands at a contribution or at a draft; one on a cluster stands at its lead.
create table room_comment (
    id              bigint primary key,
    session_id      bigint        not null references brainstorm_session,
    revision        bigint        not null,
    contribution_id bigint references contribution,
    draft_id        bigint references draft_recommendation,
    text            varchar(1200) not null,
    lang            varchar(20)   not null,
    signature       varchar(480),
    author_id       bigint        not null references participant,
    client_key      varchar(64)   not null,
    state           varchar(20)   not null,
    hidden_reason   varchar(800),
    posted_at       timestamp(3) with time zone not null,
    constraint room_comment_client_key unique (author_id, client_key)
);
create index room_comment_by_revision on room_comment (session_id, revision);

create table discussed (
    id              bigint primary key,
    session_id      bigint  not null references brainstorm_session,
    revision        bigint  not null,
    contribution_id bigint  not null references contribution,
    active          boolean not null,
    constraint discussed_once unique (contribution_id)
);
create index discussed_by_revision on discussed (session_id, revision);

alter table brainstorm_session add column wall_contribution_id bigint;
alter table brainstorm_session add column announcement varchar(480) default '' not null;
