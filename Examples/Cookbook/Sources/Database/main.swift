import Episodes
import Foundation
import GRDB
import ModelRuntime

/// A row: what is asked for often has columns of its own, everything else is the model.
struct EpisodeRow: FetchableRecord, PersistableRecord {
    static let databaseTableName = "episode"

    var id: UUID
    var published: Date
    var episode: JSONColumn<Episode>

    init(_ episode: Episode) { (id, published, self.episode) = (episode.id, episode.published, JSONColumn(episode)) }

    init(row: Row) throws {
        (id, published, episode) = (row["id"], row["published"], row["episode"])
    }

    func encode(to container: inout PersistenceContainer) throws {
        container["id"] = id
        container["published"] = published
        container["episode"] = episode
    }
}

let database = try DatabaseQueue()
try database.write { database in
    try database.create(table: "episode") { table in
        table.column("id", .blob).primaryKey()
        table.column("published", .datetime).notNull()
        table.column("episode", .jsonText).notNull()
    }
    let id = UUID()
    try EpisodeRow(Episode(id: id, title: "On moss", published: Date(timeIntervalSince1970: 0), note: .null)).insert(
        database)
    try EpisodeRow(Episode(id: UUID(), title: "On ferns", published: .now, seconds: 900)).insert(database)

    let stored = try EpisodeRow.filter(key: id).fetchOne(database)?.episode.model
    print("database:", stored?.title ?? "lost", stored?.note.isNull == true)
    let titles = try String.fetchAll(
        database, sql: "SELECT episode ->> 'title' FROM episode WHERE episode ->> 'seconds' > 600")
    print("database:", titles)
}
