package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of what goes out (发文登记). */
@Component
public class OutgoingRegister {
    private static final String FROM = """
             from desk_outgoing d join desk_series s on s.id = d.series
            left join desk_number n on n.subject_kind = 'outgoing' and n.subject = d.matter""";
    private static final String WORDS = "d.title || d.addressees || d.draft || s.code"
            + " || coalesce('〔' || n.year || '〕' || n.serial || '号', '')";

    private final JdbcClient jdbc;

    OutgoingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the register.
     *
     * @param number null before it is given
     * @param scan the stamped paper, and its hash when it was sealed; null before
     * @param voidedBecause why the number is not used; empty otherwise
     */
    public record Line(
            MatterId id,
            String draft,
            String title,
            DocumentKind kind,
            List<String> addressees,
            String step,
            LocalDate draftedOn,
            String draftedBy,
            @Nullable DocumentNumber number,
            @Nullable LocalDate numberedOn,
            @Nullable LocalDate sealedOn,
            @Nullable FileId scan,
            @Nullable String sha256,
            String voidedBecause) {}

    /** The latest first; drafts only for those who may write them. */
    public List<Line> lines(RegisterFilter filter, boolean drafts) {
        Map<String, Object> params = new LinkedHashMap<>();
        return jdbc.sql("select d.*, s.code, n.year, n.serial, n.given_on, n.reason" + FROM
                        + where(filter, drafts, params)
                        + " order by coalesce(n.given_on, d.drafted_on) desc, n.serial desc nulls first, d.draft desc"
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", filter.size())
                .param("offset", filter.offset())
                .query(OutgoingRegister::map)
                .list();
    }

    /** Those whose draft's number follows {@code draft}, in the order of these numbers; at most {@code limit}. */
    public List<Line> after(String draft, RegisterFilter filter, boolean drafts, int limit) {
        Map<String, Object> params = new LinkedHashMap<>();
        String asked = where(filter, drafts, params);
        return jdbc.sql("select d.*, s.code, n.year, n.serial, n.given_on, n.reason" + FROM + asked
                        + (asked.isEmpty() ? " where" : " and")
                        + " d.draft > :after order by d.draft limit :limit")
                .params(params)
                .param("after", draft)
                .param("limit", limit)
                .query(OutgoingRegister::map)
                .list();
    }

    public long count(RegisterFilter filter, boolean drafts) {
        Map<String, Object> params = new LinkedHashMap<>();
        return jdbc.sql("select count(*)" + FROM + where(filter, drafts, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(RegisterFilter filter, boolean drafts, Map<String, Object> params) {
        String asked = filter.where(params, "coalesce(n.given_on, d.drafted_on)", WORDS, "d.step")
                .replace(" and series = ", " and d.series = ")
                .replace(" where series = ", " where d.series = ");
        return drafts ? asked : asked + (asked.isEmpty() ? " where" : " and") + " d.step <> 'draft'";
    }

    private static Line map(ResultSet row, int index) throws SQLException {
        LocalDate numbered = row.getObject("given_on", LocalDate.class);
        UUID scan = row.getObject("scan", UUID.class);
        return new Line(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("draft"),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                OutgoingDocuments.lines(row.getString("addressees")),
                row.getString("step"),
                row.getObject("drafted_on", LocalDate.class),
                row.getString("drafted_by"),
                numbered == null
                        ? null
                        : new DocumentNumber(row.getString("code"), row.getInt("year"), row.getInt("serial")),
                numbered,
                row.getObject("sealed_on", LocalDate.class),
                scan == null ? null : new FileId(scan),
                row.getString("scan_sha256"),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }
}
