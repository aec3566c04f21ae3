package dev.afterword.devstack.chaos;

import java.sql.SQLException;
import java.util.Map;

/** What the suite and the CRM have, to be compared with what was acknowledged. */
interface Kept {

    /** Ids of interactions by their source id; several in one text when there are several. */
    Map<String, String> interactions() throws SQLException;

    /** Revision and answers by response. */
    Map<String, String> responses() throws SQLException;

    /** Revision and scores, like {@code 2 csat=5 nps=9}, by response. */
    Map<String, String> scores() throws SQLException;

    /** How many different events told each fact. */
    Map<String, String> facts() throws SQLException;

    /** Tallies of everybody. */
    long tallies() throws SQLException;

    /** Tallies of scores, of everybody, that differ from a recount. */
    long wrongTallies() throws SQLException;

    /** Events that wait to leave. */
    long unsent() throws SQLException;
}
