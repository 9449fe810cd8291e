/// How values stand one after the other in a body.
package enum SequenceFormat: String, Sendable, Hashable, CaseIterable {
    /// Server-sent events (HTML Living Standard §9.2).
    case events
    /// A value on each line.
    case jsonLines
    /// A value behind each record separator (RFC 7464).
    case jsonSequence

    /// The format of a media type, whose parameters say nothing about it; `nil` for what is no sequence.
    package init?(mediaType: String) {
        switch mediaType.prefix(while: { $0 != ";" }).lowercased().filter({ $0 != " " }) {
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines":
            self = .jsonLines
        case "application/json-seq": self = .jsonSequence
        default: return nil
        }
    }
}
