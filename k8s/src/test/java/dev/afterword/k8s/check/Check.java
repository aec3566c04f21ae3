package dev.afterword.k8s.check;

import java.util.List;

import dev.afterword.k8s.render.Manifests;

/** One rule that manifests keep. */
public interface Check {

    /** What is wrong, in words for who has to mend it; empty when nothing is. */
    List<String> findings(Manifests manifests);
}
