@_exported public import DatelineChronology
@_exported public import DatelineComposing
@_exported public import DatelineExchange
@_exported public import DatelineModel
@_exported public import DatelinePublishing
@_exported public import DatelineReading
@_exported public import EDTF
@_exported public import Templating
