-- Setting sessions up: their state, whether they are for practice, their languages; parts that can be taken out again;
-- and organizers, who are of the installation rather than of one session.

alter table brainstorm_session add column state varchar(20) default 'OPEN' not null;
alter table brainstorm_session add column practice boolean default false not null;
alter table brainstorm_session add column languages varchar(100) default 'en,fr' not null;

alter table thematic_area add column active boolean default true not null;
alter table tag add column active boolean default true not null;
alter table evidence add column active boolean default true not null;

-- Lengths are promised in code points, of which one may take four units.
alter table brainstorm_session alter column title set data type varchar(1200);
alter table brainstorm_session alter column short_title set data type varchar(800);
alter table brainstorm_session alter column meeting set data type varchar(800);
alter table brainstorm_session alter column organizers set data type varchar(1200);
alter table brainstorm_session alter column place set data type varchar(400);
alter table brainstorm_session alter column dates set data type varchar(400);
alter table brainstorm_session alter column question set data type varchar(800);
alter table thematic_area alter column title set data type varchar(1200);
alter table thematic_area alter column name set data type varchar(800);
alter table thematic_area alter column short_name set data type varchar(240);
alter table tag alter column family set data type varchar(160);
alter table tag alter column name set data type varchar(480);
alter table evidence alter column title set data type varchar(1200);
alter table evidence alter column authors set data type varchar(1200);

-- Which generation of the organizers' link is valid; no row while it is the first one.
create table organizer_link (
    id         integer primary key,
    generation integer not null
);

-- A browser in which the organizers' link was opened, its key hashed like a participant's.
create table organizer (
    id         bigint primary key,
    key_hash   varchar(64) not null unique,
    name       varchar(320),
    generation integer not null,
    created_at timestamp(3) with time zone not null
);
