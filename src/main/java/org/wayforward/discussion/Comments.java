package org.wayforward.discussion;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Comments extends JpaRepository<Comment, Long> {

    Optional<Comment> findByAuthorIdAndClientKey(long authorId, String clientKey);

    long countByAuthorIdAndContributionIdIsNullAndStateNot(long authorId, CommentState state);

    List<Comment> findByAuthorIdAndContributionIdIsNullOrderByPostedAtAscIdAsc(long authorId);
}
