import ModelGenSwift
import ModelGenText

extension ConfigurationOption {
    /// The folder to write to, or `-`.
    package static let output = ConfigurationOption(
        "output", .output, letter: "o", .path(\.output, "dir"),
        summary: "The folder to write to; - for standard output (with --layout single).",
        example: "Sources/Models/Generated",
        values: "a path, or `-`",
        text: "The folder to write to; `-` for standard output, with `layout: single`.",
        otherNames: [
            "o", "d", "out", "out-dir", "outdir", "output-dir", "output-directory", "output-folder", "output-file",
            "output-path", "dir", "directory", "dest", "destination", "target",
        ],
        isRecorded: false)

    /// How types are spread over files.
    package static let layout = ConfigurationOption(
        "layout", .output,
        .one(\.layout, .choice(["per-type", "single", "shards=N"]), read: readLayout) { $0.spelling },
        summary: "How types are spread over files.",
        text: """
            One file a type, one file in all, or N files; a type's file follows from its name. Thousands of types \
            compile in half the time where they are in some hundred files \
            ([measured](benchmarks.md#file-by-file-as-swiftpm-compiles-for-debugging)).
            """,
        otherNames: ["single-file", "split"])

    /// What files are called where the layout is not one file a type.
    package static let fileName = ConfigurationOption(
        "file-name", .output, .list(\.fileNames, "name", read: readFileName) { $0 },
        summary: "What single files and shards are called; repeat it to name each input's.",
        example: "Petstore",
        values: "a name, or one for each input",
        unsaid: "the input's",
        text: """
            What single files and shards are called, without `.swift`. Repeated, each input's types get shards of \
            their own.
            """,
        whyUseless: { configuration, _ in
            configuration.layout == .perType
                ? "Each type has a file called like itself, unless the layout is single or shards=N." : nil
        })

    /// Where files go, and what is written beside them.
    static let outputOptions: [ConfigurationOption] = [
        .output,
        .layout,
        .fileName,

        ConfigurationOption(
            "file-header", .output,
            .one(\.swift.fileHeader, .text(placeholder: "text"), read: readFileHeader) { $0?.debugDescription },
            summary: "A text that each file of models begins with, as a comment, such as a licence.",
            example: "Copyright Petstore Ltd.",
            text: """
                A text that each file of models begins with, such as a licence. Each of its lines becomes a comment, or \
                stays one that begins with `//`.
                """,
            otherNames: [
                "header", "file-header-comment", "licence", "license", "licence-header", "license-header", "copyright",
            ]),

        ConfigurationOption(
            "templates", .output, .path(\.templates, "dir"),
            summary: "A folder of Mustache templates that replace the built-in ones.",
            example: "templates",
            unsaid: "the built-in ones",
            text: """
                A folder of Mustache templates. A file replaces the built-in template of its name. Their keys: \
                [templates.md](templates.md).
                """,
            otherNames: ["theme"],
            isRecorded: false),

        ConfigurationOption(
            "report", .output, .path(\.report, "file"),
            summary: "Write what was guessed, dropped or left free-form, as JSON.",
            example: "modelgen-report.json",
            text: """
                Write a JSON report: for each model page the type it became or why it was skipped; for each type what it \
                takes to read and check it, how exact it is, which wire names were guessed; which of its facts stand in \
                prose only; every dropped constraint; every place left free-form. \
                [report.schema.json](report.schema.json) describes it.
                """,
            isRecorded: false),
    ]

    private static func readFileHeader(_ text: String) throws(InvalidValue) -> String {
        guard SwiftComment.lines(of: text).contains(where: { !$0.isEmpty }) else {
            throw InvalidValue(message: "Holds nothing to see")
        }
        return text
    }

    private static func readLayout(_ text: String) throws(InvalidValue) -> FileLayout {
        if let layout = FileLayout(spelling: text) { return layout }
        if text.hasPrefix("shards") {
            let isTooMany = Int(text.dropFirst("shards=".count)).map { $0 > FileLayout.mostShards } ?? false
            throw InvalidValue(
                message: "`\(text)` is not `shards=` with a count from 1 to \(FileLayout.mostShards)",
                fix: isTooMany ? "Write shards=\(FileLayout.mostShards), or per-type." : "Write shards=8.")
        }
        throw Configuration.notOne(of: ["per-type", "single", "shards=N"], text)
    }

    /// What can stand before `.swift` on every file system.
    private static func readFileName(_ text: String) throws(InvalidValue) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, (1...60).contains(text.utf8.count) else {
            throw InvalidValue(
                message: "`\(text)` is not a run of at most 60 ASCII letters, digits, underscores and hyphens",
                fix: "Write a name such as Petstore, without .swift.")
        }
        return text
    }
}
