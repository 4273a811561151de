package org.luoshi.platform.files;

import java.util.List;
import java.util.function.Predicate;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Asks the owning context; where none answers, the answer is no. */
@Component
public class FileRights {
    private final List<FileAccess> answers;

    FileRights(List<FileAccess> answers) {
        this.answers = answers;
    }

    public boolean mayRead(Subject subject, Viewer viewer) {
        return ask(subject, answer -> answer.mayRead(subject.id(), viewer));
    }

    public boolean mayAdd(Subject subject, Viewer viewer) {
        return ask(subject, answer -> answer.mayAdd(subject.id(), viewer));
    }

    private boolean ask(Subject subject, Predicate<FileAccess> question) {
        return answers.stream()
                .filter(answer -> answer.kind().equals(subject.kind()))
                .anyMatch(question);
    }
}
