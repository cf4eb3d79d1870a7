-- For a moment after a step has ended answers to what it asked are taken, too.
alter table brainstorm_session add column grace_sort boolean;
alter table brainstorm_session add column grace_check boolean;
alter table brainstorm_session add column grace_ballot boolean;

update brainstorm_session set grace_sort = false, grace_check = false, grace_ballot = false where grace_until is not null;

-- The revision at which a step was last planned: an open edit of it is checked against this one. Its row is written for
-- other reasons, too, like sending more questions.
alter table phase add column plan_revision bigint default 0 not null;

update phase set plan_revision = revision;
