internal import ModelGenText

extension OwnershipRecord {
    /// The version of the format; a record of a higher one is refused.
    static let format = 2

    /// The record as JSON: the same bytes for the same record, and made to be merged.
    ///
    /// A version control system merges changes of two branches if a line that neither has changed lies between them. Hence
    /// what can change of an entry has a line of its own between two that stay, and so has the comma between two entries:
    /// an entry may change while one is added, or goes, on either side of it, at the end of the list as well.
    package var serialized: String {
        var json = JSONWriter()
        json.add(
            """
            {
              "comment": "Written by modelgen, which replaces or removes only files that this record lists. Check it in.",
              "format": \(Self.format),
              "tool":\u{20}
            """)
        json.add(string: toolVersion)
        json.addList("inputs", inputs) { $0.add(string: $1) }
        json.addList("outputs", outputs) { $1.add(to: &$0) }
        json.addList("types", types) { $1.add(to: &$0) }
        json.add("\n}\n")
        return json.text
    }
}

extension OwnershipRecord.Output {
    fileprivate func add(to json: inout JSONWriter) {
        json.add("{\"path\": ")
        json.add(string: path.text)
        json.add(",\n     \"sha256\": ")
        json.add(string: hash.description)
        json.add("\n    }")
    }
}

extension OwnershipRecord.GeneratedType {
    fileprivate func add(to json: inout JSONWriter) {
        json.add("{\"id\": ")
        json.add(string: id)
        json.add(", \"name\": ")
        json.add(string: name)
        json.add(",\n     \"initializer\": [")
        json.add(initializer, between: ", ") { $0.add(string: $1) }
        json.add("]")
        if let sharedWith {
            json.add(", \"sharedWith\": ")
            json.add(string: sharedWith)
        }
        json.add("\n    }")
    }
}

extension JSONWriter {
    /// A list of entries of one line or several, with the commas on lines of their own.
    fileprivate mutating func addList<Entry>(
        _ key: String, _ entries: [Entry], _ add: (inout JSONWriter, Entry) -> Void
    ) {
        self.add(",\n  \"\(key)\": ")
        if entries.isEmpty { return self.add("[]") }
        self.add("[\n    ")
        self.add(entries, between: "\n    ,\n    ", add)
        self.add("\n  ]")
    }
}
