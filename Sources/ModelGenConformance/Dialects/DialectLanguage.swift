/// What the pages of a language tell at the most. What they cannot tell is weaker by nature, by these rules and by no list.
enum DialectLanguage: String, Sendable, CaseIterable {
    case python, java, go, php, ruby, rust, dart, csharp, javascript, kotlin, swift
    /// Of swagger-codegen, which lists no values of enumerations but Java's and JavaScript's.
    case swaggerCodegenGo = "swagger-codegen-go"
    case swaggerCodegenPython = "swagger-codegen-python"
    /// Of Python's version 5, which lists a value that is the only one.
    case pythonPrior = "python-prior"
    case typeScriptAxios = "typescript-axios"
    case typeScriptFetch = "typescript-fetch"
    case speakeasyJava = "speakeasy-java"
    case speakeasyCSharp = "speakeasy-csharp"
    case speakeasyGo = "speakeasy-go"
    case speakeasyTypeScript = "speakeasy-typescript"
    case widdershins
    case swaggerMarkdown = "swagger-markdown"
    /// Up to version 2.
    case swaggerMarkdownTwo = "swagger-markdown-2"

    /// Whether its pages state a fact of this kind.
    func canState(_ loss: Loss) -> Bool {
        switch loss {
        case .integers: ![.typeScriptAxios, .typeScriptFetch, .speakeasyTypeScript, .javascript].contains(self)
        case .dateTimes: self != .typeScriptAxios && self != .rust
        // Go has strings, others the type that they have for date-times.
        case .dates:
            ![.typeScriptAxios, .typeScriptFetch, .go, .swaggerCodegenGo, .php, .csharp, .dart, .javascript, .swift]
                .contains(self)
        case .presence: self != .typeScriptFetch
        // Rust's pages have them in later versions than these.
        case .inlineValues:
            [.java, .javascript, .kotlin, .widdershins, .swaggerMarkdown].contains(self) || isSpeakeasy
        case .referencedValues:
            ![
                .php, .ruby, .dart, .csharp, .typeScriptFetch, .swaggerMarkdownTwo, .swaggerCodegenGo,
                .swaggerCodegenPython, .swift,
            ].contains(self)
        case .unions:
            [.ruby, .widdershins, .swaggerMarkdown].contains(self) || isSpeakeasy && self != .speakeasyJava
        case .requiredWithDefault: !isSpeakeasy
        case .requiredOfUnions, .freeForm, .binary, .rows, .ownTypes, .links: false
        }
    }

    private var isSpeakeasy: Bool {
        [.speakeasyJava, .speakeasyCSharp, .speakeasyGo, .speakeasyTypeScript].contains(self)
    }
}

/// What pages lose by the nature of their kind.
enum Loss: String, Sendable, CaseIterable {
    /// `number` for all numbers.
    case integers
    /// A date-time shown as a string.
    case dateTimes
    case dates
    /// Whether a key must be there.
    case presence
    /// Values of an inline enumeration, whose row shows a string.
    case inlineValues
    /// Values of an enumeration with a page, whose table is empty.
    case referencedValues
    /// Members of a union, whose page is an object with the rows of all.
    case unions
    /// That a key with a default must be there.
    case requiredWithDefault
    /// That a key must be there, where the page has just the rows of several others together.
    case requiredOfUnions
    /// Whether any JSON value is meant or any object.
    case freeForm
    /// What a page without rows stands for.
    case rows
    /// That a string holds bytes.
    case binary
    /// A type that the SDK's own source has, too, where the document says more.
    case ownTypes
    /// What a link leads to whose page the set does not have.
    case links
}

extension Loss {
    /// What is lost, as a table's header says it.
    var title: String {
        switch self {
        case .integers: "integers"
        case .dateTimes: "date-times"
        case .dates: "dates"
        case .presence: "presence"
        case .inlineValues: "values in rows"
        case .referencedValues: "values of pages"
        case .unions: "unions"
        case .requiredWithDefault: "required with a default"
        case .requiredOfUnions: "required in unions"
        case .freeForm: "any or object"
        case .rows: "pages without rows"
        case .binary: "bytes"
        case .ownTypes: "own types"
        case .links: "links without a page"
        }
    }
}
