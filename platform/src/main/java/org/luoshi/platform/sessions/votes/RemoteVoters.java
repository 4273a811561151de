package org.luoshi.platform.sessions.votes;

import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Methods;

/** How members who are there by video take part in a vote (视频出席人员的表决): the rule of the body says, not we. */
// law: 重庆市人大常委会议事规则 (2023) art. 44 — members attending by video vote by hands or in another way
final class RemoteVoters {
    private RemoteVoters() {}

    /** Why no vote opens by this method; empty when nobody is there by video, or the rule lets them vote. */
    static Optional<PollOutcome.Refused> refusal(BallotMethod method, Optional<Methods> rule, int byVideo) {
        if (byVideo == 0 || rule.filter(way -> letsThemVote(method, way)).isPresent()) {
            return Optional.empty();
        }
        Stream<String> ways =
                rule.stream().flatMap(way -> way.allowed().stream()).map(BallotMethod::name);
        return Optional.of(new PollOutcome.Refused(
                PollRefusal.REMOTE_MEMBERS,
                Stream.concat(Stream.of(Integer.toString(byVideo)), ways).toList()));
    }

    /** Whether their hands are counted beside what the devices of the hall count. */
    static boolean countedApart(BallotMethod method, int byVideo) {
        return method == BallotMethod.HALL_DEVICE && byVideo > 0;
    }

    private static boolean letsThemVote(BallotMethod method, Methods way) {
        return way.allowed().contains(method)
                || (method == BallotMethod.HALL_DEVICE && way.allowed().contains(BallotMethod.HANDS));
    }
}
