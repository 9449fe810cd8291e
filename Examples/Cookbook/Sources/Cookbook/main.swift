import Episodes
import Foundation
import ModelRuntime
import ObservedEpisodes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

// URLSession
let session = Server.session()
func episode(_ number: Int) async throws -> Episodes.Episode {
    let address = URL(filePath: "/episodes/\(number)", relativeTo: URL(string: "https://podcast.example"))
    return try await session.model(for: URLRequest(url: address), orThrow: Episodes.Problem.self)
}
print("network:", try await episode(1).title)
do { _ = try await episode(2) } catch DecodingError.typeMismatch(let type, let context) {
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    print("network:", type, "at", path, context.underlyingError ?? "")
}
do { _ = try await episode(3) } catch let error as RequestError<Episodes.Problem> {
    print("network:", error.status, error.problem?.title ?? "")
}

// Preview data
for episode in try Episodes.Episode.previews() { print("preview:", episode.title) }

// Observation
await MainActor.run {
    let moss = ObservedEpisodes.Episode(
        id: UUID(), title: "On moss", published: Date(timeIntervalSince1970: 0), note: "Quiet.")
    let episode = ObservedEpisodes.Episode.Observed(moss)
    observe(episode)
    episode.seconds = 1860  // nobody looked at it
    episode.title = "On moss and lichen"
    episode.note = .null
    print("observed:", episode.model.note.isNull, episode.model.seconds ?? 0)
}
