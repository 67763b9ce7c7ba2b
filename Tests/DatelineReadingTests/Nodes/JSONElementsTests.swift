import Testing

@testable import DatelineReading

struct JSONElementsTests {
    /// Reads the array under "objects" and gives back all that was said.
    private func stream(
        _ json: String
    ) -> (elements: [String], inside: [NodeFault.Kind], rest: String?, outside: [NodeFault.Kind]) {
        var elements: [String] = []
        var inside: [NodeFault.Kind] = []
        let (node, faults) = JSONReader.forEachElement(ofArrayAt: "objects", in: Array(json.utf8)) { element, faults in
            elements.append(element.outline)
            inside += faults.map(\.kind)
        }
        return (elements, inside, node?.outline, faults.map(\.kind))
    }

    @Test func givesTheElementsAndThenTheRest() {
        let read = stream(#"{"type": "bundle", "objects": [{"a": 1}, 2, []], "id": "x"}"#)
        #expect(read.elements == [#"{"a": "1"}"#, "\"2\"", "[]"])
        #expect(read.rest == #"{"type": "bundle", "objects": [], "id": "x"}"#)
        #expect(read.inside + read.outside == [])
    }

    @Test func onlyTheTopArrayIsTaken() {
        let read = stream(#"{"a": {"objects": [1]}, "objects": []}"#)
        #expect(read.elements == [])
        #expect(read.rest == #"{"a": {"objects": ["1"]}, "objects": []}"#)
    }

    @Test func faultsGoWithTheirElement() {
        let read = stream(#"{"t": 1, "t": 2, "objects": [{"a": 1, "a": 2}, {}], "objects": [3]}"#)
        #expect(read.elements == [#"{"a": "1"}"#, "{}"])
        #expect(read.inside == [.duplicateKey("a")])
        #expect(read.outside == [.duplicateKey("t"), .duplicateKey("objects")])
    }

    @Test func whatCameBeforeAFaultWasGiven() {
        let read = stream(#"{"objects": [1, 2, x]}"#)
        #expect(read.elements == ["\"1\"", "\"2\""])
        #expect(read.rest == nil)
        #expect(read.outside == [.syntax("a value is expected here")])
        #expect(stream(#"{"objects": [1]} x"#).rest == nil)
    }

    @Test func otherShapesAreNamed() {
        #expect(stream("[]").outside == [.notAnObject])
        #expect(stream("").outside == [.empty])
        #expect(stream(#"{"objects": {"a": 1}}"#).outside == [.notAnArray("objects")])
        #expect(stream(#"{"id": 1}"#).rest == #"{"id": "1"}"#)
    }

    @Test func placesAreThoseOfTheFile() {
        let input = MarkedInput("{\n \"objects\": [\n  \"⟪a⟫\",\n  {\"⟪b⟫\": ⟪1⟫}\n]}")
        var places: [NodePlace] = []
        _ = JSONReader.forEachElement(ofArrayAt: "objects", in: input.bytes) { element, _ in
            places += element.scalars.map(\.place)
        }
        #expect(places == input.places)
    }

    @Test(.enabled(if: TestMaterial.isPresent, TestMaterial.absence))
    func aBundleOfATTACKComesOutAsItsTree() throws {
        let bytes = try TestMaterial.bytes("data/attack/dprk-slice.json")
        var elements: [LocatedNode] = []
        let (rest, faults) = JSONReader.forEachElement(ofArrayAt: "objects", in: bytes) { element, faults in
            elements.append(element)
            #expect(faults == [])
        }
        let tree = JSONReader.read(bytes).node
        #expect(tree?["objects"]?.elements == elements)
        #expect(rest?.entries?.map(\.name) == tree?.entries?.map(\.name))
        #expect(faults == [])
    }
}
