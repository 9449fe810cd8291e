import ModelGenModel
import ModelGenSwift

extension ModelComparison {
    /// What changed in an enumeration.
    func enumerationChanges(
        _ type: ChangedType, _ a: EnumerationDeclaration, _ b: EnumerationDeclaration
    ) -> [Change] {
        if a.valueType != b.valueType {
            return [
                change(.enumerationTypeChanged, type, before: a.valueType.rawValue, after: b.valueType.rawValue)
            ]
        }
        let isOpen = (old.surface.isOpen(a), new.surface.isOpen(b))
        let names = (old.surface.caseNames(of: a), new.surface.caseNames(of: b))
        var changes = opennessRule(isOpen.0, isOpen.1).map { change($0, type) }
        for value in a.values.map(\.value) {
            let (before, after) = (names.0[value], names.1[value])
            if after == nil {
                changes.append(change(.enumerationValueRemoved, type, member: value.summary))
            } else if before != after {
                changes.append(
                    change(.enumerationCaseRenamed, type, member: value.summary, before: before, after: after))
            }
        }
        let added: Rule = isOpen == (true, true) ? .openEnumerationValueAdded : .closedEnumerationValueAdded
        let isNew = b.values.map(\.value).filter { names.0[$0] == nil }
        return changes + isNew.map { change(added, type, member: $0.summary) }
    }

    private func opennessRule(_ wasOpen: Bool, _ isOpen: Bool) -> [Rule] {
        switch (wasOpen, isOpen) {
        case (true, false): [.enumerationClosed]
        case (false, true): [.enumerationOpened]
        case (true, true), (false, false): []
        }
    }
}
