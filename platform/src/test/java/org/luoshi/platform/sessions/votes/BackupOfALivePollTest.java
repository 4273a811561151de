package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.operations.MakeArchive;
import org.luoshi.platform.operations.archive.Archive;
import org.luoshi.platform.operations.archive.ArchiveWriter;
import org.luoshi.platform.operations.archive.Part;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** ADR 0007: neither the box of a live poll nor its key lives on in a backup, and what comes back without them is void. */
@PlatformTest
class BackupOfALivePollTest {
    @TempDir
    Path temporary;

    @Autowired
    TestMeetings meetings;

    @Autowired
    DataSource database;

    @Autowired
    BallotBox box;

    @Autowired
    PollKeys keys;

    @Autowired
    Polls polls;

    @Autowired
    SweepPolls sweep;

    @Value("${luoshi.data}")
    Path data;

    @Test
    void holdsThePollAndItsRollButNeitherBallotNorKey() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(BallotMethod.DEVICE_SECRET);
        String receipt = meeting.voted(poll, meeting.member(0), Choice.AGAINST).receipt();
        byte[] sealed = Objects.requireNonNull(
                        box.look(poll, meeting.member(0).person()).orElseThrow().sealed())
                .bytes();

        Path file = temporary.resolve("live.zip");
        try (var connection = database.getConnection();
                ArchiveWriter out = ArchiveWriter.ofFile(file)) {
            MakeArchive.handle(connection, data.resolve("files"), out, "test");
        }
        try (Archive archive = Archive.open(file)) {
            assertThat(archive.manifest().leftOut()).contains(BallotBox.table(poll));
            assertThat(archive.manifest().tables()).extracting(Part::table).noneMatch(name -> name.contains("ballots"));
            assertThat(everything(archive))
                    .contains(poll.toString())
                    .doesNotContain(HexFormat.of().formatHex(sealed), receipt);
        }

        asAfterARestore(poll);
        sweep.sweep();
        assertThat(polls.find(poll).orElseThrow())
                .isInstanceOfSatisfying(
                        VoidVote.class, gone -> assertThat(gone.reason()).isEqualTo(VoidVote.Reason.KEY_LOST));
    }

    private void asAfterARestore(PollId poll) {
        box.drop(poll);
        keys.destroy(poll);
    }

    private static String everything(Archive archive) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Part part : archive.manifest().parts()) {
            try (InputStream in = archive.read(part)) {
                all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
