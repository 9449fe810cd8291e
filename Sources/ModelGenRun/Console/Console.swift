package import ModelGenStore

/// The standard streams of a run.
package protocol Console: Sendable {
    /// Writes a text; that nobody reads it any more (`modelgen inspect … | head`) is no fault of the run.
    func write(_ text: String, to stream: ConsoleStream)

    /// Whether colours are wanted on a stream.
    func isColored(_ stream: ConsoleStream) -> Bool

    /// Standard input to its end, or the first `limit` bytes of it.
    ///
    /// - Throws: What the system says.
    func input(atMost limit: Int) throws(SystemError) -> [UInt8]
}

/// Where a run writes what is not for a file.
package enum ConsoleStream: Sendable, Hashable {
    /// Standard output: what was asked for.
    case output
    /// Standard error: what there is to say about that.
    case error
}
