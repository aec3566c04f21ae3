package dev.afterword.survey.results.domain;

/** A text as a cell that no spreadsheet runs as a formula (OWASP, "CSV Injection"). */
public final class SpreadsheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCell() {
    }

    /**
     * What begins like a formula, also behind blanks and line ends, gets an apostrophe before it: spreadsheets show the rest as
     * text.
     *
     * @param value {@code null} for an empty cell
     */
    public static String of(Object value) {
        String text = value == null ? "" : value.toString();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BEGINS_A_FORMULA.indexOf(letter) >= 0) {
                return "'" + text;
            }
            if (!isUnseen(letter)) {
                break;
            }
        }
        return text;
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
