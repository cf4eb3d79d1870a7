-- One schema for H2 and PostgreSQL. Rows are never deleted: withdrawn, hidden, removed, taken back are states.
-- revision: the session's revision at which the row was last written; screens read "all rows above R".

create sequence wayforward_seq start with 1000 increment by 50;

create table installation (
    id     integer primary key,
    secret varchar(64) not null
);

create table brainstorm_session (
    id               bigint primary key,
    code             varchar(20)  not null unique,
    revision         bigint       not null,
    title            varchar(300) not null,
    short_title      varchar(200) not null,
    meeting          varchar(200) not null,
    organizers       varchar(200) not null,
    place            varchar(100) not null,
    dates            varchar(100) not null,
    question         varchar(200) not null,
    joining_open     boolean      not null,
    join_limit       integer,
    clock_total_ms   bigint       not null,
    clock_ends_at    timestamp(3) with time zone,
    clock_left_ms    bigint,
    wall_mode        varchar(20)  not null,
    wall_area_id     bigint,
    phase_id         bigint,
    created_at       timestamp(3) with time zone not null
);

create table thematic_area (
    id         bigint primary key,
    session_id bigint       not null references brainstorm_session,
    revision   bigint       not null,
    position   integer      not null,
    label      varchar(8)   not null,
    hue        varchar(8)   not null,
    title      varchar(300) not null,
    name       varchar(200) not null,
    short_name varchar(60)  not null
);
create index thematic_area_by_revision on thematic_area (session_id, revision);

create table phase (
    id                    bigint primary key,
    session_id            bigint      not null references brainstorm_session,
    revision              bigint      not null,
    position              integer     not null,
    name                  varchar(60) not null,
    minutes               integer     not null,
    post_issues           boolean     not null,
    post_recommendations  boolean     not null,
    see_others            boolean     not null,
    support               boolean     not null,
    see_tallies           boolean     not null,
    issue_budget          integer,
    recommendation_budget integer
);
create index phase_by_revision on phase (session_id, revision);

create table tag (
    id         bigint primary key,
    session_id bigint       not null references brainstorm_session,
    revision   bigint       not null,
    position   integer      not null,
    family     varchar(40)  not null,
    name       varchar(120) not null
);
create index tag_by_revision on tag (session_id, revision);

create table evidence (
    id         bigint primary key,
    session_id bigint       not null references brainstorm_session,
    revision   bigint       not null,
    position   integer      not null,
    title      varchar(300) not null,
    authors    varchar(300) not null
);
create index evidence_by_revision on evidence (session_id, revision);

create table participant (
    id                bigint primary key,
    session_id        bigint      not null references brainstorm_session,
    revision          bigint      not null,
    role              varchar(20) not null,
    stakeholder_group varchar(40),
    name              varchar(320),
    affiliation       varchar(320),
    country           varchar(320),
    state             varchar(20) not null,
    link_generation   integer     not null,
    pseudonym         integer     not null,
    joined_at         timestamp(3) with time zone not null,
    constraint participant_pseudonym unique (session_id, pseudonym)
);
create index participant_by_revision on participant (session_id, revision);

-- One key per browser a participant uses, hashed (SHA-256, hexadecimal); the key itself is only in that browser's cookie.
create table participant_key (
    id             bigint primary key,
    session_id     bigint      not null references brainstorm_session,
    revision       bigint      not null,
    participant_id bigint      not null references participant,
    key_hash       varchar(64) not null unique
);

-- A one-time link to go on with another device, hashed like a key.
create table device_link (
    id             bigint primary key,
    session_id     bigint      not null references brainstorm_session,
    revision       bigint      not null,
    participant_id bigint      not null references participant,
    token_hash     varchar(64) not null unique,
    expires_at     timestamp(3) with time zone not null,
    used           boolean     not null
);

-- Which generation of a role's link is valid now; a row appears when a link is first renewed.
create table role_link (
    id         bigint primary key,
    session_id bigint      not null references brainstorm_session,
    revision   bigint      not null,
    role       varchar(20) not null,
    generation integer     not null,
    constraint role_link_once unique (session_id, role)
);
create index role_link_by_revision on role_link (session_id, revision);

-- Not revisioned: when a participant's browser was last seen, so that nodes and restarts agree on who is here.
create table presence (
    participant_id bigint primary key references participant,
    session_id     bigint not null references brainstorm_session,
    last_seen      timestamp(3) with time zone not null
);

create table contribution (
    id            bigint primary key,
    session_id    bigint        not null references brainstorm_session,
    revision      bigint        not null,
    kind          varchar(20)   not null,
    area_id       bigint        not null references thematic_area,
    home_area_id  bigint        not null references thematic_area,
    number        integer       not null,
    text          varchar(1200) not null,
    lang          varchar(20)   not null,
    cites         varchar(800),
    signature     varchar(480),
    author_id     bigint        not null references participant,
    client_key    varchar(64)   not null,
    state         varchar(20)   not null,
    hidden_reason varchar(800),
    posted_at     timestamp(3) with time zone not null,
    edited_at     timestamp(3) with time zone,
    constraint contribution_number unique (home_area_id, kind, number),
    constraint contribution_client_key unique (author_id, client_key)
);
create index contribution_by_revision on contribution (session_id, revision);
create index contribution_by_author on contribution (author_id);

create table addresses (
    id                bigint primary key,
    session_id        bigint  not null references brainstorm_session,
    revision          bigint  not null,
    recommendation_id bigint  not null references contribution,
    issue_id          bigint  not null references contribution,
    active            boolean not null,
    constraint addresses_once unique (recommendation_id, issue_id)
);
create index addresses_by_revision on addresses (session_id, revision);

create table citation (
    id              bigint primary key,
    session_id      bigint  not null references brainstorm_session,
    revision        bigint  not null,
    contribution_id bigint  not null references contribution,
    evidence_id     bigint  not null references evidence,
    active          boolean not null,
    constraint citation_once unique (contribution_id, evidence_id)
);
create index citation_by_revision on citation (session_id, revision);

create table tagging (
    id              bigint primary key,
    session_id      bigint  not null references brainstorm_session,
    revision        bigint  not null,
    contribution_id bigint  not null references contribution,
    tag_id          bigint  not null references tag,
    active          boolean not null,
    constraint tagging_once unique (contribution_id, tag_id)
);
create index tagging_by_revision on tagging (session_id, revision);

create table support (
    id              bigint primary key,
    session_id      bigint  not null references brainstorm_session,
    revision        bigint  not null,
    participant_id  bigint  not null references participant,
    contribution_id bigint  not null references contribution,
    active          boolean not null,
    constraint support_once unique (participant_id, contribution_id)
);
create index support_by_revision on support (session_id, revision);
create index support_by_contribution on support (contribution_id);
