package dev.afterword.scoring.report;

import dev.afterword.scoring.report.domain.Maturity;
import dev.afterword.scoring.report.domain.SilentCustomers;

/**
 * What a workspace sets for its reports.
 *
 * @param greatDayShare percent of top answers that makes a day great, 0 to 100
 * @param silentPerComplaint how many unhappy customers are thought to keep silent for each unhappy answer, 0 to 1000
 * @param priorSource where that number is from
 */
record ReportSettings(double greatDayShare, double silentPerComplaint, String priorSource) {

    static final String DISPUTED_SOURCE = "\"For every customer who complains, 26 remain silent\": attributed to TARP, "
            + "1970s-1980s; widely quoted, disputed, and not specific to any trade.";

    static final ReportSettings DEFAULT = new ReportSettings(Maturity.DEFAULT_BAR, SilentCustomers.DEFAULT_PRIOR,
            DISPUTED_SOURCE);
}
