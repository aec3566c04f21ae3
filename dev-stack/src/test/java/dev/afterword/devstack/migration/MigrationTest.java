package dev.afterword.devstack.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @ParameterizedTest
    @ValueSource(strings = { "create table promise (id uuid primary key, told text not null)",
            "create table a (id int); alter table a add constraint one unique (id); drop table a",
            "alter table promise add told_at timestamptz", "alter table promise add column kept boolean not null default false",
            "alter table promise add n bigint generated always as identity not null",
            "alter table promise alter person_ref drop not null, drop constraint promise_check", "drop index promise_by_due",
            "create index promise_by_due on promise (due)", "update promise set kept = false where kept is null",
            "-- drop table promise", "/* rename */ select 1",
            "-- contract: nobody reads told_by since release 1.4\nalter table promise drop told_by" })
    void adding_is_for_one_release(String sql) {
        assertThat(new Migration(sql).contractions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table promise                                                 | takes something away
            alter table promise drop column told_by                            | takes something away
            ALTER TABLE promise\\n  DROP told_by                               | takes something away
            alter table promise alter told_by drop default                     | takes something away
            truncate promise                                                   | empties a table
            alter table promise rename told_by to told                         | renames
            alter table promise rename to promises                             | renames
            alter table promise alter column told_by type uuid                 | changes a type
            alter table promise alter told_by set data type uuid using null    | changes a type
            alter table promise alter told_by set not null                     | asks for a value that nobody had to give
            alter table promise add told_by text not null, add b int default 1 | asks for a value that nobody had to give
            alter table promise add constraint told check (told_by <> '')      | forbids what was allowed
            alter table promise add foreign key (told_by) references team      | forbids what was allowed
            create unique index one_promise on promise (interaction_id)        | forbids what was allowed
            -- contract: soon;alter table promise drop told_by                 | takes something away
            """)
    void taking_away_is_for_a_later_one(String sql, String what) {
        String lines = sql.replace("\\n", "\n").replace("soon;", "soon\n");
        assertThat(new Migration(lines).contractions()).singleElement().asString().startsWith(what);
    }
}
