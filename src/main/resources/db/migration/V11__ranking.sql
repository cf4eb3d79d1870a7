-- What the walls rank by, and a draft recommendation that they may be pointed at.

alter table brainstorm_session add column wall_ranking varchar(20) default 'SUPPORT' not null;
alter table brainstorm_session add column wall_draft_id bigint;
