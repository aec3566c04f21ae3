package dev.afterword.feedback.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.TestData;
import jakarta.enterprise.context.ApplicationScoped;

/** Everything that is stored of a workspace, table by table: tables are found by their column, new ones too. */
@ApplicationScoped
class WorkspaceRows {

    private final TestData data;

    WorkspaceRows(TestData data) {
        this.data = data;
    }

    /** Each row as text; when a key was last used is no change to what is the workspace's. */
    List<String> of(UUID workspace) {
        var found = new ArrayList<String>();
        for (String table : tables()) {
            found.addAll(data.column("select '" + table + " ' || (to_jsonb(t) - 'last_used_at')::text from " + table
                    + " t where workspace_id = ? order by 1", workspace));
        }
        found.addAll(data.column("select to_jsonb(t)::text from workspace t where id = ?", workspace));
        return found;
    }

    /** How many rows there are in all tables. */
    List<String> counts() {
        return allTables().stream().flatMap(table -> data.column("select '" + table + " ' || count(*) from " + table).stream())
                .toList();
    }

    private List<String> tables() {
        return data.column("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'workspace_id' order by 1""");
    }

    private List<String> allTables() {
        return data.column("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%' order by 1""");
    }
}
