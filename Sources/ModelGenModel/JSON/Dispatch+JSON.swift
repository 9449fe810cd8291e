extension Dispatch: JSONForm {
    var form: JSONLiteral {
        .object {
            switch self {
            case .member(let member):
                $0.add("by", "member")
                $0.add("member", member)
            case .kind(let branches):
                $0.add("by", "jsonType")
                $0.add("branches", branches)
            case .value(let values):
                $0.add("by", "value")
                $0.add("branches", values.branches)
                $0.add("otherwise", values.otherwise)
            case .tag(let tag):
                $0.add("by", "tag")
                $0.add("propertyName", tag.propertyName)
                $0.add("evidence", tag.evidence.rawValue)
                if tag.form != .string { $0.add("form", tag.form.rawValue) }
                $0.add("branches", tag.branches)
                $0.add("otherwise", tag.otherwise)
            case .property(let property):
                $0.add("by", "property")
                $0.add("branches", property.branches)
                $0.add("otherwise", property.otherwise)
            case .likely(let likely):
                $0.add("by", "likely")
                $0.add("member", likely.member)
                $0.add("candidates", likely.candidates)
            case .candidates(let members):
                $0.add("by", "candidates")
                $0.add("members", members)
            }
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        let by = try form.required("by")
        switch try by.string() {
        case "member": self = .member(try form.required("member").int())
        case "jsonType": self = .kind(try form.required("branches").list())
        case "value":
            self = .value(
                ValueSwitch(
                    branches: try form.required("branches").list(),
                    otherwise: try form["otherwise"].map(Dispatch.init(form:))))
        case "tag":
            self = .tag(
                TagSwitch(
                    propertyName: try form.required("propertyName").string(),
                    evidence: try form.required("evidence").name(),
                    form: try form["form"]?.name() ?? .string, branches: try form.required("branches").list(),
                    otherwise: try form["otherwise"].map(Dispatch.init(form:))))
        case "property":
            self = .property(
                PropertySwitch(
                    branches: try form.required("branches").list(),
                    otherwise: try form["otherwise"].map(Dispatch.init(form:))))
        case "likely":
            self = .likely(
                LikelyMember(
                    try form.required("member").int(), among: try form.required("candidates").ints()))
        case "candidates": self = .candidates(try form.required("members").ints())
        case let other:
            throw by.error("\"\(other)\" is none of member, jsonType, value, tag, property, likely, candidates")
        }
    }
}

extension Dispatch.KindBranch: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("kinds", kinds.map(\.rawValue))
            $0.add("then", then)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        var kinds: [JSONKind] = []
        for kind in try form.required("kinds").elements() { kinds.append(try kind.name()) }
        self.init(kinds, then: try Dispatch(form: form.required("then")))
    }
}

extension Dispatch.ValueBranch: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("value", value)
            $0.add("member", member)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(try form.required("value").value, member: try form.required("member").int())
    }
}

extension Dispatch.TagBranch: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("values", values)
            $0.add("then", then)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(try form.required("values").strings(), then: try Dispatch(form: form.required("then")))
    }
}

extension Dispatch.PropertyBranch: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("propertyName", propertyName)
            $0.add("then", then)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(try form.required("propertyName").string(), then: try Dispatch(form: form.required("then")))
    }
}
