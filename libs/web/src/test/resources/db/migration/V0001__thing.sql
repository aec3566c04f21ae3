-- Stands for the first migration of a service.
create table thing (id uuid primary key, name text not null);
