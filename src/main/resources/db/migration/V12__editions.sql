-- An edition: the recommendations that were final when it was issued, in their order, each in one of its kept versions.

create table edition (
    id          bigint primary key,
    session_id  bigint  not null references brainstorm_session,
    revision    bigint  not null,
    number      integer not null,
    of_revision bigint  not null,
    issuer_id   bigint  not null references participant,
    issued_at   timestamp(3) with time zone not null,
    constraint edition_once unique (session_id, number)
);

create table edition_text (
    id         bigint primary key,
    session_id bigint  not null references brainstorm_session,
    revision   bigint  not null,
    edition_id bigint  not null references edition,
    paragraph  integer not null,
    version_id bigint  not null references draft_version,
    constraint edition_text_once unique (edition_id, paragraph)
);
create index edition_text_by_session on edition_text (session_id);
create index edition_text_by_version on edition_text (version_id);
