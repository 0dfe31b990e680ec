package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

const clusterColumns = "code, name, county, body, industry, level, batch, year, zone, retired, note"

// Clusters lists the register by code.
func (o *Office) Clusters(ctx context.Context) ([]forms.Cluster, error) {
	rows, err := o.reader.QueryContext(ctx, "SELECT "+clusterColumns+" FROM clusters ORDER BY code")
	if err != nil {
		return nil, fmt.Errorf("read the register: %w", translate(err))
	}
	defer rows.Close()
	var all []forms.Cluster
	for rows.Next() {
		c, err := scanCluster(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("read the register: %w", translate(err))
		}
		all = append(all, c)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read the register: %w", translate(err))
	}
	return all, nil
}

func scanCluster(scan func(...any) error) (forms.Cluster, error) {
	var c forms.Cluster
	var retired string
	err := scan(&c.Code, &c.Name, &c.County, &c.Body, &c.Industry, &c.Level, &c.Batch, &c.Year, &c.Zone, &retired, &c.Note)
	if err != nil {
		return c, err
	}
	c.Retired, err = parsePeriod(retired)
	return c, err
}

// SaveClusters adds or replaces entries of the register, all or none, and logs those that are new or changed.
func (o *Office) SaveClusters(ctx context.Context, cs []forms.Cluster, who string, why office.Why) error {
	return o.write(ctx, "save the register", func(ctx context.Context, tx *txn) error {
		j := &journal{tx: tx, at: stamp(o.clock()), who: who, why: why}
		for i := range cs {
			if err := saveCluster(ctx, tx, j, &cs[i]); err != nil {
				return fmt.Errorf("cluster %s: %w", cs[i].Code, err)
			}
		}
		return nil
	})
}

func saveCluster(ctx context.Context, tx *txn, j *journal, c *forms.Cluster) error {
	was, err := scanCluster(tx.QueryRowContext(ctx, "SELECT "+clusterColumns+" FROM clusters WHERE code = ?", c.Code).Scan)
	old := ""
	switch {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return err
	case was == *c:
		return nil
	default:
		b, err := json.Marshal(was)
		if err != nil {
			return err
		}
		old = string(b)
	}
	fresh, err := json.Marshal(c)
	if err != nil {
		return err
	}
	j.cluster = c.Code
	if err := j.add(ctx, line{kind: kindRegister, cell: registerKey(c.Code), old: old, new: string(fresh)}); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO clusters ("+clusterColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		c.Code, c.Name, c.County, c.Body, c.Industry, string(c.Level), c.Batch, c.Year, c.Zone, storePeriod(c.Retired), c.Note)
	return err
}
