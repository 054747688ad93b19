/** What `node:assert/strict` is in a browser. */
import assert from 'assert';

export default assert.strict;
