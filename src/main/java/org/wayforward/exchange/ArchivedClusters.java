package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.cluster.ClusterIntake;
import org.wayforward.cluster.ClusterTitle;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.Archive;

/** Brings the clusters of an archive along; older archives have none. */
@Component
@Order(1)
class ArchivedClusters implements ArchivePartReader {

    private final ClusterIntake intake;

    ArchivedClusters(ClusterIntake intake) {
        this.intake = intake;
    }

    private record Grouped(long id, int area, Kind kind, ClusterTitle title, int lead, List<Integer> members) {}

    @Override
    public ArchivePart read(Archive archive, Places places) {
        List<Grouped> read = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (Archive.Cluster cluster :
                ArchiveReader.whole(Objects.requireNonNullElse(archive.clusters(), List.of()), "clusters")) {
            List<Integer> members = ArchiveReader.whole(cluster.members(), "clusters.members").stream()
                    .map(id -> places.contribution(id, "clusters.members"))
                    .toList();
            if (members.isEmpty() || !members.stream().allMatch(placed::add)) {
                throw new ArchiveReader.Damage("clusters.members " + cluster.id());
            }
            Kind kind = ArchiveReader.constant(Kind.class, cluster.kind(), "clusters.kind");
            for (long id : cluster.members()) {
                mustBelong(archive.contributions().get(places.contribution(id, "")), cluster);
            }
            String title = ArchiveReader.need(cluster.title(), "clusters.title");
            read.add(new Grouped(
                    cluster.id(),
                    places.area(cluster.area(), "clusters.area"),
                    kind,
                    new ClusterTitle(
                            title.isEmpty() ? "" : ArchiveReader.line(title, ClusterTitle.MAX, "clusters.title")),
                    places.contribution(cluster.lead(), "clusters.lead"),
                    members));
        }
        return (turn, written) -> read.forEach(one -> written.clusters()
                .put(
                        one.id(),
                        intake.take(
                                turn,
                                new ClusterIntake.Brought(
                                        written.parts().areas().get(one.area()).id(),
                                        one.kind(),
                                        one.title(),
                                        written.items().get(one.lead()),
                                        one.members().stream()
                                                .map(written.items()::get)
                                                .toList()))));
    }

    /** A cluster holds contributions of its own area and kind. */
    private static void mustBelong(Archive.Contribution member, Archive.Cluster cluster) {
        if (!member.kind().equals(cluster.kind()) || member.area() != cluster.area()) {
            throw new ArchiveReader.Damage("clusters.members " + cluster.id());
        }
    }
}
