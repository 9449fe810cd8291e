/// What a run read and left, as far as a later one needs it to know that there is nothing to do: the content of
/// `.modelgen/state`.
///
/// Unlike the ownership record it is true on one machine only, and nothing is lost with it: a run that cannot use it does its
/// work. It holds whatever two branches would change in the same place.
package struct RunState: Sendable, Hashable {
    /// A file that was read, or was wanted and absent.
    package struct Input: Sendable, Hashable {
        /// The path relative to the output folder, such as `../specs/petstore.yaml`.
        package var path: String
        /// What it held; `nil` where it was absent.
        package var fingerprint: MurmurHash?

        /// Creates an entry.
        package init(path: String, fingerprint: MurmurHash?) {
            self.path = path
            self.fingerprint = fingerprint
        }
    }

    /// A file that the run left, the ownership record among them.
    struct Output: Sendable, Hashable {
        var path: OutputPath
        var fingerprint: MurmurHash
    }

    /// The hash of everything but inputs that decides what is written.
    package let configuration: ContentHash
    /// How many warnings the run had, so that a later one that has nothing to do does not hide them.
    package let warnings: Int
    /// What was read, sorted by path.
    package let inputs: [Input]
    /// What was left; empty before anything is written.
    var outputs: [Output] = []

    /// Creates what is known before anything is written.
    package init(configuration: ContentHash, warnings: Int, inputs: [Input]) {
        self.configuration = configuration
        self.warnings = warnings
        self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The paths of the generated files.
    package var outputPaths: [String] {
        outputs.map(\.path.text).filter { $0 != ReservedName.record }
    }
}

extension RunState {
    private static let firstLine = "modelgen state 1"
    /// Tells a whole state from what a loss of power has cut off.
    private static let lastLine = "end"

    /// One line for each file; `nil` where a path has a line feed and cannot be written so.
    var serialized: String? {
        if inputs.contains(where: { $0.path.utf8.contains(UInt8(ascii: "\n")) }) { return nil }
        var text = "\(Self.firstLine)\nconfiguration \(configuration)\nwarnings \(warnings)\n"
        for input in inputs { text += "input \(input.fingerprint?.description ?? "absent") \(input.path)\n" }
        for output in outputs { text += "output \(output.fingerprint) \(output.path)\n" }
        return text + Self.lastLine + "\n"
    }

    /// Reads what `serialized` makes; `nil` for anything else.
    init?(parsing text: String) {
        // In bytes, which are split ten times as fast as characters.
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Substring.init)[...]
        guard lines.popLast() == "", lines.popLast() == Self.lastLine[...], lines.popFirst() == Self.firstLine[...],
            let configuration = lines.popFirst()?.value(of: "configuration").flatMap({ ContentHash(String($0)) }),
            let warnings = lines.popFirst()?.value(of: "warnings").flatMap({ Int($0) })
        else { return nil }
        var inputs: [Input] = []
        var outputs: [Output] = []
        for line in lines {
            let words = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
            guard words.count == 3 else { return nil }
            let (kind, digits, path) = (Substring(words[0]), Substring(words[1]), String(Substring(words[2])))
            let fingerprint = MurmurHash(digits)
            if kind == "input", fingerprint != nil || digits == "absent" {
                inputs.append(Input(path: path, fingerprint: fingerprint))
            } else if kind == "output", let fingerprint, let path = OutputPath(recorded: path) {
                outputs.append(Output(path: path, fingerprint: fingerprint))
            } else {
                return nil
            }
        }
        self.init(configuration: configuration, warnings: warnings, inputs: inputs)
        self.outputs = outputs
    }
}

extension OutputPath {
    /// The path of an output, or of the ownership record.
    fileprivate init?(recorded text: String) {
        if text == ReservedName.record {
            self.init(reserved: text)
        } else {
            guard let path = try? OutputPath(text) else { return nil }
            self = path
        }
    }
}

extension Substring {
    /// What stands behind a word and a space.
    fileprivate func value(of word: String) -> Substring? {
        hasPrefix(word + " ") ? dropFirst(word.count + 1) : nil
    }
}
