// libFuzzer without its own `main`: `Fuzz READER [OPTION…] [CORPUS…]`, or `Fuzz large` for texts that it would not find.

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Set once, before the driver runs.
nonisolated(unsafe) private var reader = Reader.value

@main
enum Main {
    static func main() throws {
        if CommandLine.arguments.dropFirst().first == "large" { return try LargeTexts.check() }
        guard CommandLine.arguments.count > 1, let chosen = Reader(rawValue: CommandLine.arguments[1]) else {
            print("usage: Fuzz \(Reader.allCases.map(\.rawValue).joined(separator: "|")) [OPTION…] [CORPUS…]")
            return
        }
        reader = chosen
        // libFuzzer would take the reader's name for a corpus.
        var count = CommandLine.argc - 1
        var arguments = CommandLine.unsafeArgv + 1
        arguments[0] = CommandLine.unsafeArgv[0]
        _ = runDriver(&count, &arguments) { start, count in
            reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
