/// What a `FieldWriter` writes to where a Codable encoder is driven.
///
/// On the heap: containers of the standard library have no layout that a compiler may rely on, and a writer that held one would have
/// none either. Each access to whatever it has would look a place up at run time.
final class CodableTarget {
    let encoder: any Encoder
    let strategy: EncodingKeyStrategy?
    /// The object that is being written.
    var container: KeyedEncodingContainer<WireKey>?

    init(_ encoder: any Encoder, _ strategy: EncodingKeyStrategy?) {
        self.encoder = encoder
        self.strategy = strategy
    }
}
