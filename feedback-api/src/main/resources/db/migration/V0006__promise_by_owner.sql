-- The touchpoint's owner may stand in when the whole rota is away, and is no member of the team.
alter table promise alter column person_ref drop not null;
