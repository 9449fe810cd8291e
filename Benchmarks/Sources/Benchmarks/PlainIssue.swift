// The names are those on the wire, so that the compiler can synthesize everything.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Foundation

/// The denominator: what a careful author writes by hand and lets the compiler make `Codable`.
enum Plain {}

extension Plain {
    enum AccountType: String, Codable {
        case user = "User"
        case organization = "Organization"
        case bot = "Bot"
    }

    struct Account: Codable {
        var login: String
        var id: Int
        var avatar_url: String
        var type: AccountType
        var site_admin: Bool
    }

    struct Label: Codable {
        var id: Int
        var name: String
        var color: String
        var `default`: Bool
        var description: String?
    }

    struct Reactions: Codable {
        var total_count: Int
        var plusOne: Int
        var minusOne: Int
        var heart: Int

        enum CodingKeys: String, CodingKey {
            case total_count, heart
            case plusOne = "+1"
            case minusOne = "-1"
        }
    }

    enum IssueState: String, Codable { case open, closed }

    enum AuthorAssociation: String, Codable {
        case owner = "OWNER"
        case member = "MEMBER"
        case contributor = "CONTRIBUTOR"
        case none = "NONE"
    }

    struct Issue: Codable {
        var url: String
        var id: Int
        var number: Int
        var title: String
        var user: Account?
        var labels: [Label]
        var state: IssueState
        var locked: Bool
        var assignees: [Account]
        var comments: Int
        var created_at: Date
        var updated_at: Date
        var closed_at: Date?
        var author_association: AuthorAssociation
        var active_lock_reason: String?
        var draft: Bool?
        var body: String?
        var reactions: Reactions
        var score: Double?
    }
}
