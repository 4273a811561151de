package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches of the archive with their matters and files. */
@Repository
public class ArchiveBatches {
    private final JdbcClient jdbc;

    ArchiveBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, without those that were undone. */
    public List<ArchiveBatch> all() {
        return jdbc
                .sql("select id from desk_archive_batch where state <> 'UNDONE' order by year desc, begun_on desc, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    public Optional<ArchiveBatch> find(UUID id) {
        return find(id, "");
    }

    /** Reads it and keeps others from deciding about it until the transaction ends. */
    Optional<ArchiveBatch> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<ArchiveBatch> find(UUID id, String lock) {
        return jdbc.sql("select * from desk_archive_batch where id = :id" + lock)
                .param("id", id)
                .query((row, _) -> new ArchiveBatch(
                        id,
                        row.getInt("year"),
                        ArchiveBatch.State.valueOf(row.getString("state")),
                        row.getObject("begun_on", LocalDate.class),
                        new ArchiveBatch.Begun(row.getString("by_account"), row.getString("by_name")),
                        row.getObject("sealed_on", LocalDate.class),
                        items(id)))
                .optional();
    }

    private List<ArchiveBatch.Item> items(UUID batch) {
        return jdbc.sql("""
                select i.*, (select count(*) from desk_archive_part p where p.batch = i.batch and p.matter = i.matter) as parts
                from desk_archive_item i where i.batch = :batch order by i.position
                """).param("batch", batch).query(ArchiveBatches::item).list();
    }

    private static ArchiveBatch.Item item(ResultSet row, int index) throws SQLException {
        return new ArchiveBatch.Item(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("procedure"),
                row.getString("retention"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                ArchiveBatch.ItemState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("parts"));
    }

    /** Whether a matter is in a batch already, packed or about to be. */
    public boolean holds(MatterId matter) {
        return jdbc.sql(
                        "select exists (select 1 from desk_archive_item where matter = :matter and state <> 'LEFT_OUT')")
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    void begin(UUID id, int year, LocalDate on, String account, String name) {
        jdbc.sql("""
                insert into desk_archive_batch (id, year, state, begun_on, by_account, by_name)
                values (:id, :year, 'PACKING', :on, :account, :name)
                """)
                .param("id", id)
                .param("year", year)
                .param("on", on)
                .param("account", account)
                .param("name", name)
                .update();
    }

    /** False when another batch took it meanwhile. */
    boolean add(UUID batch, int position, Matter matter, String retention, LocalDate endedOn) {
        return jdbc.sql("""
                insert into desk_archive_item (batch, matter, position, number, title, procedure, retention, opened_on,
                    ended_on)
                values (:batch, :matter, :position, :number, :title, :procedure, :retention, :opened, :ended)
                on conflict do nothing
                """)
                        .param("batch", batch)
                        .param("matter", matter.id().value())
                        .param("position", position)
                        .param("number", matter.number())
                        .param("title", matter.title())
                        .param("procedure", matter.run().procedure().title().zh())
                        .param("retention", retention)
                        .param("opened", matter.openedOn())
                        .param("ended", endedOn)
                        .update()
                == 1;
    }

    /** Keeps it from being sealed or undone until the transaction ends; false where it was. Whoever packs asks this first. */
    boolean holdOpen(UUID batch) {
        return jdbc.sql("select true from desk_archive_batch where id = :batch and state = 'PACKING' for key share")
                .param("batch", batch)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Those that wait to be packed, in the order of their numbers. */
    List<MatterId> waiting(UUID batch) {
        return jdbc.sql(
                        "select matter from desk_archive_item where batch = :batch and state = 'WAITING' order by position")
                .param("batch", batch)
                .query((row, _) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** Takes one that waits until the transaction ends; false where it waits no longer or somebody else is at it. */
    boolean holdWaiting(UUID batch, MatterId matter) {
        return jdbc.sql("""
                select true from desk_archive_item where batch = :batch and matter = :matter and state = 'WAITING'
                for update skip locked
                """)
                .param("batch", batch)
                .param("matter", matter.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    List<UUID> unfinished() {
        return jdbc.sql("""
                select b.id from desk_archive_batch b where b.state = 'PACKING'
                and exists (select 1 from desk_archive_item i where i.batch = b.id and i.state = 'WAITING')
                """).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    void packed(UUID batch, MatterId matter) {
        mark(batch, matter, "PACKED", "");
    }

    void leftOut(UUID batch, MatterId matter, String reason) {
        mark(batch, matter, "LEFT_OUT", reason);
    }

    private void mark(UUID batch, MatterId matter, String state, String reason) {
        jdbc.sql(
                        "update desk_archive_item set state = :state, reason = :reason where batch = :batch and matter = :matter")
                .param("state", state)
                .param("reason", reason)
                .param("batch", batch)
                .param("matter", matter.value())
                .update();
    }

    void addPart(UUID batch, @Nullable MatterId matter, ArchivePart part) {
        FileId file = part.file();
        jdbc.sql("insert into desk_archive_part values (:batch, :name, :matter, :sha256, :size, :content, :file)")
                .param("batch", batch)
                .param("name", part.name())
                .param("matter", matter == null ? null : matter.value(), Types.OTHER)
                .param("sha256", part.sha256())
                .param("size", part.size())
                .param("content", part.content(), Types.BINARY)
                .param("file", file == null ? null : file.value(), Types.OTHER)
                .update();
    }

    /** Every file of it without its content, in the order of names. */
    List<ArchivePart> parts(UUID batch) {
        return jdbc.sql("select name, sha256, size, file from desk_archive_part where batch = :batch order by name")
                .param("batch", batch)
                .query((row, _) -> part(row, null))
                .list();
    }

    /** Names of those that belong to no matter, in their order. */
    List<String> besides(UUID batch) {
        return jdbc.sql("select name from desk_archive_part where batch = :batch and matter is null order by name")
                .param("batch", batch)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** One file with what was made here. */
    Optional<ArchivePart> part(UUID batch, String name) {
        return jdbc.sql("select * from desk_archive_part where batch = :batch and name = :name")
                .param("batch", batch)
                .param("name", name)
                .query((row, _) -> part(row, row.getBytes("content")))
                .optional();
    }

    private static ArchivePart part(ResultSet row, byte @Nullable [] content) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return ArchivePart.known(
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                content,
                file == null ? null : new FileId(file));
    }

    /** Of a batch that is locked, so that nobody is packing it. */
    void undo(UUID batch) {
        for (String table : List.of("desk_archive_item", "desk_archive_part")) {
            jdbc.sql("delete from " + table + " where batch = :batch")
                    .param("batch", batch)
                    .update();
        }
        jdbc.sql("update desk_archive_batch set state = 'UNDONE' where id = :batch")
                .param("batch", batch)
                .update();
    }

    void seal(UUID batch, LocalDate on, String signature, String publicKey) {
        jdbc.sql("""
                update desk_archive_batch set state = 'SEALED', sealed_on = :on, signature = :signature, public_key = :key
                where id = :batch
                """)
                .param("on", on)
                .param("signature", signature)
                .param("key", publicKey)
                .param("batch", batch)
                .update();
    }

    /** What the manifest of a sealed batch was signed with. */
    Optional<Signed> signed(UUID batch) {
        return jdbc.sql("select signature, public_key from desk_archive_batch where id = :batch and state = 'SEALED'")
                .param("batch", batch)
                .query((row, _) -> new Signed(row.getString("signature"), row.getString("public_key")))
                .optional();
    }

    /** A signature and the key it was made with, in hexadecimal digits. */
    record Signed(String signature, String publicKey) {}
}
