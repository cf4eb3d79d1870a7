-- Draft recommendations, what they answer and rest on, and every version of them.

create table draft_recommendation (
    id            bigint primary key,
    session_id    bigint         not null references brainstorm_session,
    revision      bigint         not null,
    area_id       bigint         not null references thematic_area,
    position      integer        not null,
    text          varchar(64000) not null, -- the paragraph, then one line for each subparagraph
    text_revision bigint         not null, -- the session's revision at which the text was last written
    status        varchar(20)    not null,
    state         varchar(20)    not null
);
create index draft_recommendation_by_revision on draft_recommendation (session_id, revision);

create table draft_link (
    id              bigint primary key,
    session_id      bigint      not null references brainstorm_session,
    revision        bigint      not null,
    draft_id        bigint      not null references draft_recommendation,
    contribution_id bigint      not null references contribution,
    purpose         varchar(20) not null,
    active          boolean     not null,
    constraint draft_link_once unique (draft_id, contribution_id, purpose)
);
create index draft_link_by_revision on draft_link (session_id, revision);

create table draft_version (
    id         bigint primary key,
    session_id bigint         not null references brainstorm_session,
    revision   bigint         not null,
    draft_id   bigint         not null references draft_recommendation,
    number     integer        not null,
    occasion   varchar(20)    not null,
    area_id    bigint         not null references thematic_area,
    text       varchar(64000) not null,
    status     varchar(20)    not null,
    writer_id  bigint         not null references participant,
    written_at timestamp(3) with time zone not null,
    constraint draft_version_number unique (draft_id, number)
);
create index draft_version_by_revision on draft_version (session_id, revision);
