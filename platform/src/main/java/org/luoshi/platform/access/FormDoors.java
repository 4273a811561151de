package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.platform.site.Doorkeeper;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may send a form where (表单权限表), as far as it stands in the address: a permission, and the sight of the matter that
 * is named there. Every use case asks the whole right itself; this table is asked where a form never gets that far because
 * a part of it is missing or cannot be read. The doors for programs below {@code /api/v1} are those of the pages.
 */
@Component
class FormDoors implements Doorkeeper {
    /** Address | any of these permissions; {@code sight}: who sees the matter {@code {number}}; nothing: everybody signed in. */
    private static final String TABLE = """
            /account/**                                        |
            /inbox/**                                          |
            /views/**                                          |
            /accounts/**                                       | accounts.manage roles.grant access.policy
            /roles/**                                          | roles.grant access.policy
            /bodies/**                                         | bodies.manage
            /deputies/**                                       | bodies.manage
            /calendar/**                                       | calendar.manage
            /imports/**                                        | imports.run
            /figures/**                                        | figures.publish
            /exchange/**                                       | exchange.carry exchange.pair
            /laws/import/**                                    | laws.import
            /laws/decisions/**                                 | laws.import
            /laws/ledger/**                                    | laws.ledger
            /laws/{id}/end/**                                  | laws.ledger
            /matters                                           | matters.work
            /matters/desk/**                                   | matters.supervise
            /matters/feed/**                                   | matters.work
            /matters/{number}/**                               | sight
            /matters/{number}/relations                        | sight matters.relate
            /suggestions                                       | suggestions.write
            /suggestions/assign                                | suggestions.assign
            /suggestions/rounds/**                             | suggestions.assign
            /suggestions/papers/**                             | suggestions.register
            /suggestions/replies/**                            | suggestions.reply
            /suggestions/talks/**                              | suggestions.talk suggestions.assign
            /suggestions/talks/settle                          | suggestions.assign
            /suggestions/report/**                             | figures.publish
            /suggestions/reports/**                            | figures.publish
            /suggestions/{number}/**                           | sight
            /suggestions/key/{number}/**                       | sight
            /documents/outgoing                                | desk.draft
            /documents/outgoing/{number}/**                    | sight
            /documents/outgoing/{number}/instructions          | desk.keep
            /documents/papers/**                               | desk.draft
            /documents/incoming/**                             | desk.keep
            /documents/instructions/**                         | desk.keep
            /documents/numbers                                 | desk.keep
            /documents/series                                  | desk.keep
            /documents/archive/**                              | desk.archive
            /sessions                                          | sessions.manage
            /sessions/activities                               | sessions.manage
            /sessions/devices/**                               | sessions.manage
            /sessions/congress/**                              | sessions.manage
            /sessions/conferences/**                           | sessions.manage
            /sessions/{number}/**                              | sessions.sit sessions.manage
            /sessions/{number}/run                             | sessions.manage
            /sessions/{number}/items/**                        | sessions.manage
            /sessions/{number}/proposals/order                 | sessions.manage
            /sessions/{number}/proposals/hold                  | sessions.manage
            /sessions/{number}/proposals/{id}/decide           | sessions.manage
            /sessions/{number}/seats/{seat}/leave/decide       | sessions.manage
            /sessions/{number}/groups/{group}/release          | sessions.manage
            /cooperation/lists                                 | cooperation.manage
            /cooperation/lists/**                              | cooperation.manage cooperation.report
            /cooperation/items/**                              | cooperation.manage cooperation.report
            /visits                                            | visits.manage
            /visits/**                                         | visits.manage visits.see
            /visits/{number}/run                               | visits.manage
            /visits/{number}/instructions/**                   | visits.manage
            /intake/**                                         | intake.work
            """;

    private static final String SIGHT = "sight";
    private static final String API = "/api/v1";
    private static final Pattern ROW = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SPACE = Pattern.compile(" +");

    private final List<Door> doors;
    private final ObjectProvider<MatterSight> sight;

    FormDoors(ObjectProvider<MatterSight> sight) {
        this.sight = sight;
        this.doors = TABLE.lines()
                .map(FormDoors::door)
                .sorted(Comparator.comparing(Door::pattern))
                .toList();
    }

    /** One row; of several that fit an address the most exact one counts. */
    record Door(PathPattern pattern, boolean sight, List<String> permissions) {
        boolean permits(Viewer viewer) {
            return permissions.isEmpty()
                    || Stream.concat(Stream.of(viewer), viewer.standsFor().stream())
                            .anyMatch(who -> permissions.stream().anyMatch(who::may));
        }
    }

    @Override
    public Optional<HttpStatus> refuses(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(page(request.getRequestURI()));
        Viewer viewer = Viewer.of(request);
        return of(path).flatMap(door -> refusal(door, path, viewer));
    }

    /** The row of an address; empty for those nobody wrote down. */
    Optional<Door> of(PathContainer path) {
        return doors.stream().filter(door -> door.pattern().matches(path)).findFirst();
    }

    List<Door> doors() {
        return doors;
    }

    /** The address without what programs put before it. */
    static String page(String path) {
        return path.startsWith(API + "/") ? path.substring(API.length()) : path;
    }

    private Optional<HttpStatus> refusal(Door door, PathContainer path, Viewer viewer) {
        if (door.sight() && !sees(door, path, viewer)) {
            return Optional.of(HttpStatus.NOT_FOUND);
        }
        return door.permits(viewer) ? Optional.empty() : Optional.of(HttpStatus.FORBIDDEN);
    }

    private boolean sees(Door door, PathContainer path, Viewer viewer) {
        PathPattern.PathMatchInfo info = door.pattern().matchAndExtract(path);
        String number = info == null ? "" : info.getUriVariables().getOrDefault("number", "");
        return sight.stream().anyMatch(matters -> matters.sees(number, viewer));
    }

    private static Door door(String row) {
        String[] cells = ROW.split(row, 2);
        List<String> rights = SPACE.splitAsStream(cells[1].strip())
                .filter(right -> !right.isEmpty())
                .toList();
        return new Door(
                PathPatternParser.defaultInstance.parse(cells[0]),
                rights.contains(SIGHT),
                rights.stream().filter(right -> !right.equals(SIGHT)).toList());
    }
}
