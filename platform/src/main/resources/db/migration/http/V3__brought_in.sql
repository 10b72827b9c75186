-- The sum of all migrations that this database was last brought through (org.anlan.Migrations).
create table http.brought_in (sum text not null);
