-- Stands for a library whose migration comes before the one of this library.
create table earlier (id int primary key);
