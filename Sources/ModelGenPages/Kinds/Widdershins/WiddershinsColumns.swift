/// Where the columns of a table of properties are, in any of the languages that Apifox writes.
struct WiddershinsColumns {
    var name: Int
    var type: Int
    var required: Int
    var restrictions: Int?
    var description: Int?
    var title: Int?

    /// `nil` unless the header is one that Widdershins or Apifox writes.
    init?(_ words: [String]) {
        let column = { (names: Set<String>) in words.firstIndex { names.contains($0.lowercased()) } }
        guard let name = column(["name", "名称"]), let type = column(["type", "类型"]),
            let required = column(["required", "必选"]), let restrictions = column(["restrictions", "约束", "default"])
        else { return nil }
        self.name = name
        self.type = type
        self.required = required
        self.restrictions = restrictions
        description = column(["description", "说明"])
        title = column(["title", "中文名"])
    }
}
