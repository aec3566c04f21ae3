package dev.afterword.feedback.openapi;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** The generated requests that are not sent, and why; what else the generator can't know is in src/test/tcases/patch.yaml. */
final class LeftOut {

    /** By a regular expression that the name of a test has in it. */
    static final Map<String, String> WHY = Map.ofEntries(
            entry("putV1TouchpointsKey_KeyValueLength_Is_",
                    "a date that is a digit too long or short is still a touchpoint's key"),
            entry("putV1TeamRef_RefValueLength_Is_", "and a team member's ref"),
            entry("deleteV1CustomersRef_RefValueLength_Is_", "nobody is left of a customer of any ref, known or not"),
            entry("_CursorValue_Is_Other", "Tcases takes the empty cursor, which is the first page's"),
            entry("getV1Interactions_LimitType_Is_NotInteger", "Tcases takes the empty limit, which is none"),
            entry("postV1InteractionsBatch_BodyApplicationJsonItemsContains(?!ValuePropertiesSurveyValue_Is_(Inline|Email|Sms|None)$)",
                    "a bad item does not refuse the others: 200"),
            entry("postV1InteractionsBatch_BodyApplicationJsonItemsSize_Is_4", "the patch makes them fewer"),
            entry("putV1BusinessHours_BodyApplicationJsonValuePropertiesHolidaysItemsSize_Is_2", "as above"),
            entry("putV1TouchpointsKey_BodyApplicationJsonValuePropertiesPromiseValuePropertiesTeamItemsSize_Is_2", "as above"),
            entry("putV1TeamRef_BodyApplicationJsonValuePropertiesAwayItemsSize_Is_2", "as above"),
            entry("postV1Interactions_BodyApplicationJsonValuePropertiesCustomerValuePropertiesPhoneValue_Is_Other",
                    "Tcases takes the empty text, which is none"));

    private LeftOut() {
    }

    static boolean contains(Operation operation, String test) {
        return leavesAPathParameterEmpty(operation, test) || WHY.keySet().stream().anyMatch(part -> speaksOf(part, test));
    }

    static boolean speaksOf(String part, String test) {
        return Pattern.compile(part).matcher(test).find();
    }

    /** That is the address of another operation, or of none. */
    private static boolean leavesAPathParameterEmpty(Operation operation, String test) {
        return operation.pathParameters().stream().anyMatch(name -> test.equals(
                operation.generatedName() + "_" + Operation.capitalised(name) + "Type_Is_Null"));
    }
}
