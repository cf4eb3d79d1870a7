-- Clusters of contributions that say the same, and the steps of sorting, kept so that each can be undone.

create table cluster (
    id         bigint primary key,
    session_id bigint       not null references brainstorm_session,
    revision   bigint       not null,
    area_id    bigint       not null references thematic_area,
    kind       varchar(20)  not null,
    title      varchar(320) not null,
    lead_id    bigint       not null references contribution,
    state      varchar(20)  not null
);
create index cluster_by_revision on cluster (session_id, revision);

-- One row for each contribution that was ever in a cluster, so that nothing can be in two; no cluster is unsorted.
create table membership (
    id              bigint primary key,
    session_id      bigint not null references brainstorm_session,
    revision        bigint not null,
    contribution_id bigint not null references contribution,
    cluster_id      bigint references cluster,
    constraint membership_once unique (contribution_id)
);
create index membership_by_revision on membership (session_id, revision);
create index membership_by_cluster on membership (cluster_id);

create table step (
    id             bigint primary key,
    session_id     bigint      not null references brainstorm_session,
    revision       bigint      not null,
    participant_id bigint      not null references participant,
    what           varchar(20) not null,
    cluster_id     bigint references cluster,
    undoes_id      bigint references step,
    undone         boolean     not null,
    taken_at       timestamp(3) with time zone not null
);
create index step_by_session on step (session_id, id);

-- Where a contribution stood before a step and after it.
create table place_change (
    id              bigint primary key,
    session_id      bigint not null references brainstorm_session,
    revision        bigint not null,
    step_id         bigint not null references step,
    contribution_id bigint not null references contribution,
    area_before     bigint not null references thematic_area,
    cluster_before  bigint references cluster,
    area_after      bigint not null references thematic_area,
    cluster_after   bigint references cluster
);
create index place_change_by_step on place_change (step_id);
create index place_change_by_contribution on place_change (contribution_id, step_id);

-- What a cluster was before a step and after it.
create table cluster_change (
    id           bigint primary key,
    session_id   bigint       not null references brainstorm_session,
    revision     bigint       not null,
    step_id      bigint       not null references step,
    cluster_id   bigint       not null references cluster,
    title_before varchar(320) not null,
    lead_before  bigint       not null references contribution,
    state_before varchar(20)  not null,
    title_after  varchar(320) not null,
    lead_after   bigint       not null references contribution,
    state_after  varchar(20)  not null
);
create index cluster_change_by_step on cluster_change (step_id);
create index cluster_change_by_cluster on cluster_change (cluster_id, step_id);
