// The names are those on the wire, so that the compiler can synthesize everything.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension Plain {
    struct Catalog: Codable {
        var areaNames: [String: String]
        var audienceSubCategoryNames: [String: String]
        var blockNames: [String: String]
        var events: [String: CatalogEvent]
        var performances: [Performance]
        var seatCategoryNames: [String: String]
        var subTopicNames: [String: String]
        var subjectNames: [String: String]
        var topicNames: [String: String]
        var topicSubTopics: [String: [Int]]
        var venueNames: [String: String]
    }

    struct CatalogEvent: Codable {
        var description: String?
        var id: Int
        var logo: String?
        var name: String
        var subTopicIds: [Int]
        var subjectCode: String?
        var subtitle: String?
        var topicIds: [Int]
    }

    struct Performance: Codable {
        var eventId: Int
        var id: Int
        var logo: String?
        var name: String?
        var prices: [SeatPrice]
        var seatCategories: [SeatCategory]
        var seatMapImage: String?
        var start: Int
        var venueCode: String
    }

    struct SeatPrice: Codable {
        var amount: Int
        var audienceSubCategoryId: Int
        var seatCategoryId: Int
    }

    struct SeatCategory: Codable {
        var areas: [SeatArea]
        var seatCategoryId: Int
    }

    struct SeatArea: Codable {
        var areaId: Int
        var blockIds: [Int]
    }
}
