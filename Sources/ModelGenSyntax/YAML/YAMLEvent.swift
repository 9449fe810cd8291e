/// One step through a YAML document (YAML 1.2.2 §3.1, "serialization tree events").
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(anchor: String)
        case scalar(YAMLScalar)
        case sequenceStart(YAMLProperties)
        case sequenceEnd
        case mappingStart(YAMLProperties)
        case mappingEnd
    }

    var kind: Kind
    /// Where the event begins; a node begins with its tag or anchor.
    var position: SourcePosition
}

/// What may stand before a node (YAML 1.2.2 §6.9).
struct YAMLProperties {
    var anchor: String?
    /// The whole tag, its handle resolved: `tag:yaml.org,2002:str`.
    var tag: String?
}

/// A scalar as it was written.
struct YAMLScalar {
    enum Style {
        case plain
        case singleQuoted
        case doubleQuoted
        /// `|` or `>`.
        case block
    }

    var text: String
    var style: Style
    var properties: YAMLProperties
    /// How many characters it takes from the first character of its properties to the last one of its text.
    var extent: Int
}

/// What libyaml finds wrong with a document, in its own words.
struct YAMLProblem: Error {
    enum Kind {
        case memory
        /// A byte offset is all that is known.
        case reader(offset: Int)
        case syntax(at: SourcePosition)
    }

    var kind: Kind
    /// What is wrong.
    var problem: String
    /// What was being read, and where that begins.
    var context: (text: String, position: SourcePosition)?
}
