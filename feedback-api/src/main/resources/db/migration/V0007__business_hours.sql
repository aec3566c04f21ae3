-- One row per workspace that has said when it answers its customers; the others answer Monday to Friday, 9 to 17 o'clock.
create table business_hours (
    workspace_id uuid        primary key references workspace,
    week         jsonb       not null, -- by weekday, the openings as [from, to] in minutes of the day: {"MONDAY": [[540, 1020]]}
    holidays     jsonb       not null, -- closed whatever the weekday, with a name or '': {"2026-12-25": "Christmas"}
    updated_at   timestamptz not null
);
