-- The agenda: a session's steps in their order, each with what the room may do in it. What the room may do now stands with
-- the session, so that a facilitator's switches change the present moment and never the plan.

alter table phase add column active boolean default true not null;
alter table phase add column title varchar(480) default '' not null; -- own words; empty is the words of its name
alter table phase add column auto_advance boolean default false not null;
alter table phase add column issue_cap integer;
alter table phase add column recommendation_cap integer;
-- What its clock said when the session last left it.
alter table phase add column kept_total_ms bigint;
alter table phase add column kept_left_ms bigint;

alter table brainstorm_session add column post_issues boolean default true not null;
alter table brainstorm_session add column post_recommendations boolean default true not null;
alter table brainstorm_session add column see_others boolean default true not null;
alter table brainstorm_session add column support boolean default true not null;
alter table brainstorm_session add column see_tallies boolean default true not null;
alter table brainstorm_session add column issue_budget integer;
alter table brainstorm_session add column recommendation_budget integer;
alter table brainstorm_session add column issue_cap integer;
alter table brainstorm_session add column recommendation_cap integer;
-- What may still be posted for a moment after a step has ended, and until when.
alter table brainstorm_session add column grace_until timestamp(3) with time zone;
alter table brainstorm_session add column grace_issues boolean;
alter table brainstorm_session add column grace_recommendations boolean;
alter table brainstorm_session add column grace_issue_cap integer;
alter table brainstorm_session add column grace_recommendation_cap integer;

update brainstorm_session set
    post_issues = (select p.post_issues from phase p where p.id = brainstorm_session.phase_id),
    post_recommendations = (select p.post_recommendations from phase p where p.id = brainstorm_session.phase_id),
    see_others = (select p.see_others from phase p where p.id = brainstorm_session.phase_id),
    support = (select p.support from phase p where p.id = brainstorm_session.phase_id),
    see_tallies = (select p.see_tallies from phase p where p.id = brainstorm_session.phase_id),
    issue_budget = (select p.issue_budget from phase p where p.id = brainstorm_session.phase_id),
    recommendation_budget = (select p.recommendation_budget from phase p where p.id = brainstorm_session.phase_id)
where phase_id is not null;

-- An area can be revealed by itself while texts are private.
alter table thematic_area add column revealed boolean default false not null;
