-- Closing: when a session was closed, for how long comments on its draft are taken then, who reads it, and when it was made
-- impossible to tell who wrote what.

alter table brainstorm_session add column closed_at timestamp(3) with time zone;
alter table brainstorm_session add column comment_hours integer default 48 not null;
alter table brainstorm_session add column observers_read boolean default false not null;
alter table brainstorm_session add column purged_at timestamp(3) with time zone;

-- Comments on the draft are longer than those in the room, lengths being promised in code points of up to four units. One that
-- stands at neither a contribution nor a draft is on the document as a whole.
alter table room_comment alter column text set data type varchar(4800);

-- No issuer: an organizer of the installation closed the session, who is not one of its participants.
alter table edition alter column issuer_id drop not null;
