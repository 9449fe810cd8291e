import Foundation
import Testing

/// What the tool says to somebody who does not know it yet.
@Suite struct MisuseTests {
    let tool: CommandLineTool

    init() throws {
        tool = try CommandLineTool()
        try tool.write(Self.document, to: "shop.yaml")
    }

    private static let document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths: {}
        components:
          schemas:
            Order: { type: object, properties: { state: { type: string, enum: [new, paid] }, by: { $ref: "#/components/schemas/Customer" } } }
            Customer: { type: object, properties: { name: { type: string } } }
        """

    @Test(arguments: [
        ("generate shop.yaml --out Out", "`generate` has no option `--out`. Did you mean `--output`?"),
        ("generate shop.yaml --out-dir=Out", "Did you mean `--output`?"),
        ("generate shop.yaml -d Out", "Did you mean `--output`?"),
        ("generate shop.yaml -oOut", "Write -o Out, with a space."),
        ("generate --input shop.yaml -o Out", "Inputs are named without an option: modelgen generate FILE"),
        ("generate shop.yaml -o Out --dry-run", "modelgen check shows what generate would change"),
        ("generate shop.yaml -o Out --visibility public", "Did you mean `--access`?"),
        ("generate shop.yaml -o Out --module Shop", "Did you mean `--module-name`?"),
        ("generate shop.yaml -o Out --case snake", "Did you mean `--wire-case`?"),
        ("generate shop.yaml -o Out --template t", "Did you mean `--templates`?"),
        ("generate shop.yaml -o Out --config-file c", "Did you mean `--config`?"),
        ("generate shop.yaml -o Out --include Order", "Did you mean `--only`?"),
        ("generate shop.yaml -o Out --strict", "Did you mean `--warnings-as-errors`?"),
        ("generate shop.yaml -o Out --overwrite", "Did you mean `--force`?"),
        ("generate shop.yaml -o Out --initialisms url", "see modelgen help configuration"),
        ("generate shop.yaml -o Out --xyzzy", "`generate` has no option `--xyzzy`.\n"),
        ("inspect shop.yaml --output Out", "It is one of `generate`, `check`, `export`, `watch`, `templates`."),
        ("diff shop.yaml shop.yaml --fail breaking", "Did you mean `--fail-on`?"),
        ("genrate shop.yaml -o Out", "There is no command `genrate`. Did you mean `modelgen generate`?"),
        ("verify shop.yaml -o Out", "Did you mean `modelgen check`?"),
        ("frobnicate --output Out", "The commands are generate, check, init, inspect, export, diff, watch, templates."),
        ("shop.yaml --output Out", "write modelgen generate shop.yaml --output DIR"),
        ("--generate shop.yaml", "`generate` is a command"),
        ("--nonsense", "Begin with a command"),
        ("-V", "Did you mean `--version`?"),
        ("version", "Did you mean `modelgen --version`?"),
        ("help confguration", "Did you mean `modelgen help configuration`?"),
        ("help frobnicate", "There is about generate, check,"),
        ("generate --spec shop.yaml -o Out", "Inputs are named without an option: modelgen generate FILE"),
        ("generate -g swift5 shop.yaml -o Out", "what modelgen writes is Swift"),
        ("generate shop.yaml -o Out --public", "Write --access public."),
        ("generate shop.yaml -o Out --date-format iso8601", "modelgen.yaml holds the Swift types of formats"),
        ("generate shop.yaml Out", "or - for standard output: is it --output Out?"),
        ("generate shop.yaml -o Out.yaml", "--output names a folder for Swift files"),
        ("generate shop.yaml -o Out --layout shards=1000", "Write shards=256, or per-type."),
        ("check shop.yaml -o Out --fix", "modelgen generate with the same options writes"),
        ("diff --old shop.yaml --new shop.yaml", "modelgen diff OLD NEW"),
        ("inspect shop.yaml --json", "Write --format json"),
        ("init shop.yaml", "`shop.yaml` is a file; init takes its folder: modelgen init ."),
        ("completions bash", "modelgen help completions says how shells complete."),
        ("--completions", "modelgen help completions says how shells complete."),
        (
            "generate shop.yaml -o Out --layout single --file-name A --file-name B",
            "There are 2 file names for one input"
        ),
    ])
    func whatWasMeantIsSaid(_ line: String, _ text: String) throws {
        let run = try tool.run(list: line.split(separator: " ").map(String.init))
        #expect(run.status == 2 || run.errors.contains("[conflicting-options]"))
        #expect(run.errors.contains(text), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!tool.exists("Out"))
    }

    /// Words that fit, about things that do not.
    @Test(arguments: [
        ("*.yaml -o Out", "shells replace such patterns where they stand without quotes"),
        ("help -o Out", "Did you mean the option `--help`?"),
        ("shop.yaml -o Out --only Ordr", "Did you mean `Order`?"),
        ("shop.yaml -o Out --only tag:shop", "See the names that `modelgen inspect` prints"),
        ("shop.yaml -o Out --exclude Custmer --warnings-as-errors", "Did you mean `Customer`?"),
        ("shop.yaml -o Out --overlay shop.yaml", "This is a document with `openapi`, not an overlay"),
        ("--config folder", "Did you mean `folder/modelgen.yaml`?"),
        ("--config empty", "Name a file in it."),
        ("shop.yaml -o Out --report folder", "Name a file, such as folder/report.json."),
        ("--config yes.yaml", "Write true."),
        ("--config names.yaml --warnings-as-errors", "No type of the inputs is called `Odrer`"),
        ("tagged.yaml -o Out --only tag:pest", "Did you mean `tag:pets`?"),
        ("tagged.yaml -o Out --only operation:listPet", "Did you mean `operation:listPets`?"),
        ("tagged.yaml shop.yaml -o Out --only Ordr", "Did you mean `Order`?"),
    ])
    func whatWasMeantIsSaidOfValues(_ line: String, _ text: String) throws {
        try tool.write("inputs: ../shop.yaml\noutput: ../Out\n", to: "folder/modelgen.yaml")
        try tool.write("", to: "empty/nothing.txt")
        try tool.write("inputs: shop.yaml\noutput: Out\nparameters: yes\n", to: "yes.yaml")
        try tool.write("inputs: shop.yaml\noutput: Out\ntypes: { Odrer: { name: X } }\n", to: "names.yaml")
        try tool.write(
            """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths: { /pets: { get: { operationId: listPets, tags: [pets], responses: { "204": { description: none } } } } }
            """, to: "tagged.yaml")
        let run = try tool.run(list: ["generate"] + line.split(separator: " ").map(String.init))
        #expect(run.status != 0)
        #expect(run.errors.contains(text), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!tool.exists("Out/Order.swift"))
    }

    @Test func theShortOptionIsTheLongOne() throws {
        #expect(try tool.run("generate", "shop.yaml", "-o", "Out").status == 0)
        #expect(try tool.run("check", "shop.yaml", "--output", "Out").status == 0)
    }

    @Test(arguments: [
        (["--file-name", "Shop"], "--file-name has no effect"),
        (["--wire-case", "snake"], "--wire-case has no effect"),
        (["--unknown-nullability", "nonnull"], "--unknown-nullability has no effect"),
    ])
    func anOptionThatDoesNothingIsRefused(_ options: [String], _ text: String) throws {
        let run = try tool.run(list: ["generate", "shop.yaml", "-o", "Out"] + options)
        #expect(run.status == 2)
        #expect(run.errors.contains(text), "\(run.errors)")
        #expect(!tool.exists("Out"))
        // With what they are for, they are none of that.
        if options[0] != "--file-name" {
            try tool.writePages()
            #expect(try tool.run(list: ["generate", "models", "-o", "Pages"] + options).status == 0)
        }
    }

    @Test func anOverrideGivesItSomethingToDo() throws {
        try tool.write("types: { Customer: { properties: { name: { nullability: unknown } } } }\n", to: "modelgen.yaml")
        let run = try tool.run("generate", "shop.yaml", "-o", "Out", "--unknown-nullability", "nonnull")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func inAFileItIsAWarning() throws {
        try tool.write("inputs: shop.yaml\noutput: Out\nfile-name: Shop\n", to: "modelgen.yaml")
        let run = try tool.run("generate")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: [useless-option] `file-name` has no effect"), "\(run.errors)")
        // A file may serve runs of several layouts.
        #expect(!(try tool.run("generate", "--layout", "single").errors.contains("useless-option")))
    }

    @Test(arguments: ["check --list-outputs", "check --depfile a.d", "check --stamp s"])
    func whatIsForGenerateIsRefusedElsewhere(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        let run = try tool.run(list: [words[0], "shop.yaml", "-o", "Out"] + words.dropFirst())
        #expect(run.status == 2)
        #expect(run.errors.contains("for generate"))
    }

    @Test func anEmptyNameIsNoFile() throws {
        let run = try tool.run("generate", "", "-o", "Out")
        #expect(run.status == 2)
        #expect(run.errors.contains("The name of an input is empty"), "\(run.errors)")
    }

    @Test(arguments: [["--only", "Odrer"], ["--only", "Order", "--exclude", "Order"], ["--exclude", "*"]])
    func aSelectionOfNothingKeepsWhatIsThere(_ selection: [String]) throws {
        try tool.run("generate", "shop.yaml", "-o", "Out")
        let run = try tool.run(list: ["generate", "shop.yaml", "-o", "Out"] + selection)
        #expect(run.status == 1)
        #expect(
            run.errors.contains("[nothing-selected] `only` and `exclude` leave no type of `shop.yaml`"), "\(run.errors)"
        )
        #expect(!run.errors.contains("no-types"))
        #expect(tool.exists("Out/Order.swift"))
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let run = try tool.run("check", "shop.yaml", "-o", "Out")
        #expect(run.status == 1)
        #expect(run.errors.contains("There is no folder `Out`: 2 files would be written."), "\(run.errors)")
    }

    @Test func anOutputThatLooksLikeAFileIsRefused() throws {
        let run = try tool.run("generate", "shop.yaml", "--layout", "single", "--output", "Sources/Models.swift")
        #expect(run.status == 2)
        #expect(run.errors.contains("--output Sources --layout single --file-name Models"), "\(run.errors)")
        #expect(!tool.exists("Sources"))
        // The advice works.
        try tool.run("generate", "shop.yaml", "--output", "Sources", "--layout", "single", "--file-name", "Models")
        #expect(tool.exists("Sources/Models.swift"))
    }

    @Test func whatKeepsAnExcludedTypeIsNamed() throws {
        let run = try tool.run("generate", "shop.yaml", "-o", "Out", "--exclude", "Customer")
        #expect(run.errors.contains("`Customer` is excluded, and `Order.by` needs it"), "\(run.errors)")
    }

    @Test func oneEnumerationIsClosedByItsProperty() throws {
        try tool.write(
            "types: { Order: { properties: { state: { enumeration: closed }, by: { enumeration: closed } } } }\n",
            to: "modelgen.yaml")
        let run = try tool.run("generate", "shop.yaml", "-o", "Out")
        #expect(try tool.text("Out/Order.swift").contains("unrecognized") == false)
        #expect(run.errors.contains("[useless-override] `by` holds no enumeration"), "\(run.errors)")
        try tool.remove("modelgen.yaml")
        try tool.run("generate", "shop.yaml", "-o", "Out")
        #expect(try tool.text("Out/Order.swift").contains("unrecognized"))
    }

    @Test func differencesAreColouredWhereThatIsAskedFor() throws {
        let colored = ["CLICOLOR_FORCE": "1"]
        let check = try tool.run(list: ["check", "shop.yaml", "-o", "Out"], environment: colored)
        #expect(check.output.contains("\u{1B}[32m+// Generated by modelgen"))
        try tool.write(Self.document.replacing("name:", with: "title:"), to: "new.yaml")
        let diff = ["diff", "shop.yaml", "new.yaml"]
        #expect(try tool.run(list: diff, environment: colored).output.contains("\u{1B}[31mBREAKING"))
        #expect(!(try tool.run(list: diff).output.contains("\u{1B}")))
        let both = colored.merging(["NO_COLOR": "1"]) { first, _ in first }
        #expect(!(try tool.run(list: diff, environment: both).output.contains("\u{1B}")))
        let markdown = try tool.run(list: diff + ["--format", "markdown"], environment: colored)
        #expect(!markdown.output.contains("\u{1B}"))
    }

    @Test func shellsCompleteValuesAndPaths() throws {
        for shell in ["bash", "zsh", "fish"] {
            let script = try tool.run("--generate-completion-script", shell)
            #expect(script.status == 0)
            for word in ["per-type", "internal", "snake"] { #expect(script.output.contains(word), "\(shell): \(word)") }
        }
        let zsh = try tool.run("--generate-completion-script", "zsh").output
        #expect(zsh.contains(":dir:_files -/") && zsh.contains("_files -g"))
    }

    @Test(arguments: ["configuration", "plugin", "completions"])
    func topicsAreExplained(_ topic: String) throws {
        let run = try tool.run("help", topic)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix(topic.uppercased()))
    }
}
