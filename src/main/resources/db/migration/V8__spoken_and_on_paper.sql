-- What staff enter for people without a screen, and the people it is entered for: they never join and have no key.

-- GROUP: whoever of a group gave no name; PERSON: one person; null: joined with a browser.
alter table participant add column stand_in varchar(10);

-- SPOKEN or PAPER, and who wrote it down; null: posted by its author.
alter table contribution add column medium varchar(10);
alter table contribution add column entered_by_id bigint;
alter table contribution add constraint contribution_entered_by foreign key (entered_by_id) references participant;
