import ObservedEpisodes
import Observation

/// Prints when something changes that was looked at, as a view would be drawn again.
@MainActor func observe(_ episode: Episode.Observed) {
    withObservationTracking {
        print("observed:", episode.title)
    } onChange: {
        print("observed: the title changes")
    }
}
