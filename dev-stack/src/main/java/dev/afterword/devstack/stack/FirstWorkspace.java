package dev.afterword.devstack.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The company that a fresh stack starts with: a name, a key and a few places where customers meet it. */
public final class FirstWorkspace {

    public static final String TIME_ZONE = "Europe/Berlin";
    public static final String CONTACT_FORM = "pricing-contact-form";
    public static final String CHECKOUT = "checkout";
    public static final String SUPPORT_LINE = "support-line";
    public static final String DELIVERY = "parcel-delivery";
    public static final String SHOWROOM = "showroom";

    private static final List<Place> PLACES = List.of(
            new Place(CONTACT_FORM, "Pricing contact form", "contact_form", "discovery", "Nadia Brandt", "nadia"),
            new Place(CHECKOUT, "Checkout", "purchase", "purchase", "Tomas Lind", "tomas"),
            new Place(SUPPORT_LINE, "Support line", "support_call", "use", "Ines Moreau", "ines"),
            new Place(DELIVERY, "Parcel delivery", "delivery", "use", "Pavel Horak", "pavel"),
            new Place(SHOWROOM, "Showroom", "visit", "attraction", "Greta Olsen", "greta"));

    private FirstWorkspace() {
    }

    static Map<String, String> settings(String apiKey) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("afterword.first-workspace.name", "Harbour Outfitters");
        settings.put("afterword.first-workspace.time-zone", TIME_ZONE);
        settings.put("afterword.first-workspace.api-key", apiKey);
        PLACES.forEach(place -> place.addTo(settings));
        return settings;
    }

    /** The contact form with a promise, which the settings above can't hold: a promise needs a team. */
    static Map<String, Object> contactFormAnsweredBy(String teamMember, int withinBusinessHours) {
        var form = PLACES.stream().filter(place -> place.key.equals(CONTACT_FORM)).findFirst().orElseThrow();
        return Map.of("name", form.name, "kind", form.kind, "journey_stage", form.stage,
                "owner", Map.of("name", form.owner, "email", form.ownerEmail()),
                "promise", Map.of("team", List.of(teamMember), "within_business_hours", withinBusinessHours));
    }

    private record Place(String key, String name, String kind, String stage, String owner, String mailbox) {

        String ownerEmail() {
            return mailbox + "@harbour-outfitters.example";
        }

        void addTo(Map<String, String> settings) {
            String prefix = "afterword.first-workspace.touchpoints." + key + ".";
            settings.put(prefix + "name", name);
            settings.put(prefix + "kind", kind);
            settings.put(prefix + "journey-stage", stage);
            settings.put(prefix + "owner-name", owner);
            settings.put(prefix + "owner-email", ownerEmail());
        }
    }
}
