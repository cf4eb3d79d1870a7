-- Pseudonyms were the order of joining, which the console shows beside names: they are dealt out anew among those who have
-- them. Numbers below zero on the way, because no two may be the same at any moment.
create table dealt as
    select id, row_number() over (partition by session_id order by random()) as pseudonym from participant;
update participant set pseudonym = -pseudonym;
update participant set pseudonym = (select cast(d.pseudonym as integer) from dealt d where d.id = participant.id);
drop table dealt;
